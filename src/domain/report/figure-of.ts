import type { Figure, FigureId, Unit } from "./figure.js";
import type { Telling } from "./told.js";

interface Valued {
  readonly value: number;
  readonly n: number;
  readonly of?: number;
}

/** A figure of people with its cells, as far as either may be told; nothing where there is nothing to tell of. */
export function figureOf<M>(
  id: FigureId,
  unit: Unit,
  { whole, cells }: Telling<M>,
  worth: (things: readonly M[]) => Valued,
): Figure | undefined {
  const by = cells((things) => {
    const { value, n } = worth(things);
    return { value, n };
  });
  switch (whole.kind) {
    case "nothing":
      return undefined;
    case "hidden":
      return { id, unit, suppressed: true, by };
    case "told":
      return { id, unit, ...worth(whole.things), ...(whole.isPartly ? { partly: true } : {}), by };
  }
}

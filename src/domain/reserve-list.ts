/** Where one applicant stands on the reserve list (예비 순번, from 1). */
export interface Reserved {
  readonly registration: string;
  readonly place: number;
}

/**
 * The list with these put in, in their order, the first of them at `place`; at the end without. Whoever was on it
 * already moves. Places are always 1, 2, 3…: whoever stood behind moves back.
 */
export function putOnReserve(
  list: readonly Reserved[],
  registrations: readonly string[],
  place?: number,
): readonly Reserved[] {
  const moving = new Set(registrations);
  const others = inOrder(list).filter((registration) => !moving.has(registration));
  const at = place === undefined ? others.length : Math.min(Math.max(0, place - 1), others.length);
  return numbered([...others.slice(0, at), ...moving, ...others.slice(at)]);
}

/** The list without these; whoever stood behind them moves up. */
export function takeOffReserve(list: readonly Reserved[], registrations: readonly string[]): readonly Reserved[] {
  const gone = new Set(registrations);
  return numbered(inOrder(list).filter((registration) => !gone.has(registration)));
}

function inOrder(list: readonly Reserved[]): readonly string[] {
  return [...list].sort((a, b) => a.place - b.place).map(({ registration }) => registration);
}

function numbered(registrations: readonly string[]): readonly Reserved[] {
  return registrations.map((registration, index) => ({ registration, place: index + 1 }));
}

import type { Cell } from "./figure.js";
import { untold } from "./traits.js";

/** Words for the group of a cell: a name as it stands, or the key of a sentence with what fills it. */
export type GroupWords =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "words"; readonly key: string; readonly fill: Readonly<Record<string, string | number>> };

/** How a cell's group is called: a round and an offering by its name, a month and a place as it stands. */
export function groupWords({ dimension, group, name }: Pick<Cell, "dimension" | "group" | "name">): GroupWords {
  const words = (key: string, fill: Readonly<Record<string, string | number>> = {}): GroupWords => ({
    kind: "words",
    key,
    fill,
  });
  if (name !== undefined) return { kind: "name", name };
  if (group === "hidden") return words("figures.hidden");
  if (group === untold) return words("figures.group.untold");
  switch (dimension) {
    case "sex":
      return words(`figures.group.sex.${group}`);
    case "education":
      return words(`screening.education.${group}`);
    case "career":
      return words(`screening.career.${group}`);
    case "ageBand":
      return bandWords(group, words);
    case "round":
    case "offering":
    case "month":
    case "residence":
      return { kind: "name", name: group };
  }
}

function bandWords(
  band: string,
  words: (key: string, fill: Readonly<Record<string, string | number>>) => GroupWords,
): GroupWords {
  const [from = "", to = ""] = band.split("-");
  if (from === "0") return words("figures.group.age.under", { age: Number(to) + 1 });
  return to === "" ? words("figures.group.age.from", { from }) : words("figures.group.age.between", { from, to });
}

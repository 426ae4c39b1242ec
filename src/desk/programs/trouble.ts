import type { Wrong } from "../../assistant/desk-ports/rounds.js";
import type { View } from "../view.js";

/** What is wrong with a field, in words: what is wrong and what to do. */
export function troubleOf(view: View, wrong: readonly Wrong[], field: string): string | undefined {
  const found = wrong.filter((one) => one.field === field);
  return found.length === 0 ? undefined : [...new Set(found.map((one) => inWords(view, one)))].join(" ");
}

/** What is wrong with nothing that stands in the form. */
export function otherTrouble(view: View, wrong: readonly Wrong[], fields: readonly string[]): readonly string[] {
  const others = wrong.filter(({ field }) => !fields.includes(field));
  return [...new Set(others.map((one) => inWords(view, one)))];
}

function inWords({ notice, words }: View, { problem, with: fill }: Wrong): string {
  const said = notice(`desk.programs.wrong.${problem}`, fill) ?? words("desk.programs.wrong.invalid");
  return fill?.about ? words("desk.programs.wrong.about", { about: fill.about, problem: said }) : said;
}

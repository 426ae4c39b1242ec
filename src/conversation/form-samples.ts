import type { Question } from "../dialog/question.js";
import { ageRange, type Leaf } from "../domain/condition.js";
import { sidos } from "../domain/regions.js";
import type { Json } from "./state.js";

/**
 * A few answers that a question takes, so that a route can be walked on over them: each of its buttons, and of what is
 * typed one for each way in which it can matter to these conditions. Nobody's words; never kept.
 */
export function answersToTry(question: Question<unknown>, leaves: readonly Leaf[], today: string): readonly Json[] {
  const buttons = question.options.map((_, choice) => ({ text: "", intent: "answer", slots: {}, choice }));
  const typed = slotsFor(question.kind, leaves, today).map((slots) => ({ text: anyWord, intent: "answer", slots }));
  const heard = [...typed, ...buttons].flatMap((reply) => {
    const one = question.read(reply);
    return one.kind === "answer" ? [one.value] : [];
  });
  // Boxes are ticked in one go: a form asks for no more of them.
  const ticked = question.several ? question.options.map(({ value }) => value) : heard;
  const values = ticked.flatMap((value) => {
    const read = question.schema.safeParse(value);
    return read.success ? [read.data as Json] : [];
  });
  const alike = (value: Json) => question.leads?.(value) ?? JSON.stringify(value);
  return [...new Map(values.map((value) => [alike(value), value])).values()];
}

/** It could be a name, of a person or a company, and a comment. */
const anyWord = "Ab";

function slotsFor(kind: string, leaves: readonly Leaf[], today: string): readonly Readonly<Record<string, Json>>[] {
  switch (kind) {
    case "age":
      return agesThatMatter(leaves).map((age) => ({ age }));
    case "birthDate":
      return agesThatMatter(leaves).map((age) => ({ birthDate: `${Number(today.slice(0, 4)) - age}-01-01` }));
    case "residence":
    case "workplace":
      return placesThatMatter(leaves).map((place) => ({ residence: place, workplace: place }));
    case "name":
      return [{ name: anyWord }];
    case "phone":
      return [{ phone: "01000000000" }];
    case "date":
      return [{ date: today }];
    case "text":
    case "comment":
      return [{}];
    default:
      return [];
  }
}

/** The first age of each stretch between the limits. */
function agesThatMatter(leaves: readonly Leaf[]): readonly number[] {
  const limits = leaves
    .filter((leaf) => leaf.kind === "age")
    .map(ageRange)
    .flatMap(([min, max]) => [min, max + 1])
    .filter((age) => age > 0 && age < 120);
  return [...new Set([40, ...limits])];
}

/** Each place that is named, and one that is not. */
function placesThatMatter(leaves: readonly Leaf[]): readonly string[] {
  const named = leaves.flatMap((leaf) => (leaf.kind === "residence" || leaf.kind === "workplace" ? leaf.in : []));
  const other = sidos.find((sido) => !named.some((place) => place.startsWith(sido)));
  return [...new Set([...named, ...(other ? [other] : [])])];
}

import type { Criterion } from "../../domain/rounds.js";
import { fieldOfWrong, type ReadField } from "./read-field.js";

/** A rubric as it is typed, one criterion a line: "지원 동기 / 40 / 5", its weight and its most points. */
export function rubricLines(rubric: readonly Criterion[] = []): string {
  return rubric.map(({ words, weight, most }) => `${words} / ${weight} / ${most}`).join("\n");
}

/** A criterion keeps its id, under which scores are written down, while its words or its place stay. */
export function readRubric(
  text: string,
  before: readonly Criterion[] = [],
): ReadField<readonly Criterion[] | undefined> {
  const lines = text
    .split("\n")
    .map((one) => one.trim())
    .filter((one) => one !== "");
  const read: Omit<Criterion, "id">[] = [];
  for (const [index, one] of lines.entries()) {
    const [, words, weight, most] = /^(.+?)\s*\/\s*(\d+(?:\.\d+)?)\s*\/\s*(\d+)$/.exec(one) ?? [];
    if (words === undefined)
      return fieldOfWrong("rubric", "rubricLine", { line: String(index + 1), text: one.slice(0, 40) });
    read.push({ words, weight: Number(weight), most: Number(most) });
  }
  return { kind: "read", value: read.length === 0 ? undefined : withIds(read, before) };
}

function withIds(read: readonly Omit<Criterion, "id">[], before: readonly Criterion[]): readonly Criterion[] {
  const free = new Set(before.map(({ id }) => id));
  const take = (id: string | undefined) => (id !== undefined && free.delete(id) ? id : undefined);
  const named = read.map(({ words }) => take(before.find((one) => one.words === words)?.id));
  const ids = named.map((id, at) => id ?? take(before[at]?.id));
  let next = Math.max(0, ...before.map(({ id }) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0)));
  return read.map((one, at) => ({ id: ids[at] ?? `c${++next}`, ...one }));
}

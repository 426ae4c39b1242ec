import { z } from "zod";
import { intents } from "../conversation/reading.js";
import { weightsFor } from "../understanding/classifier.js";
import type { ReaderLearnt } from "../understanding/learn-reader.js";
import { learntTables, type SlotsLearnt } from "../understanding/second/slots.js";
import { bucketCount, type Weights } from "../understanding/softmax.js";

const classes = z.array(z.enum(intents)).min(1);
const slotHead = z.object({ values: z.array(z.string()).min(1), unit: z.number().positive() });
const head = z.object({
  likeness: classes,
  second: z.object({ intents: classes, unit: z.number().positive() }).exactOptional(),
  slots: z.record(z.enum(learntTables), slotHead).exactOptional(),
});

/** What the reader learnt, for keeping: a line of JSON, spaces to a multiple of four bytes, and the weights (little-endian). */
export function writeLearnt({ likeness, second, slots }: ReaderLearnt): Buffer {
  const line = JSON.stringify({
    likeness: likeness.classes,
    ...(second ? { second: { intents: second.intents, unit: second.weights.unit } } : {}),
    ...(slots ? { slots: mapped(slots, ({ values, weights }) => ({ values, unit: weights.unit })) } : {}),
  });
  const parts = [
    likeness.weights,
    ...(second ? [second.weights.steps] : []),
    ...(slots ? learntTables.map((slot) => slots[slot].weights.steps) : []),
  ];
  const bytes = Buffer.byteLength(line);
  return Buffer.concat([
    Buffer.from(`${line}${" ".repeat(3 - (bytes % 4))}\n`),
    ...parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  ]);
}

/** Undefined when it is not whole, or of another release. */
export function openLearnt(kept: Buffer): ReaderLearnt | undefined {
  const end = kept.indexOf("\n") + 1;
  const { data } = head.safeParse(JSON.parse(kept.toString("utf8", 0, end)));
  if (!data) return undefined;
  // A copy of its own: the weights must lie on a boundary of four bytes.
  const bytes = Uint8Array.from(kept.subarray(end));
  const columns = [data.second?.intents ?? [], ...learntTables.map((slot) => data.slots?.[slot].values ?? [])];
  const first = weightsFor(data.likeness) * 4;
  const size = columns.reduce((sum, { length }) => sum + length * bucketCount, first);
  if (bytes.byteLength !== size) return undefined;

  let at = first;
  const next = (count: number, unit: number): Weights => {
    const steps = new Int8Array(bytes.buffer, at, count * bucketCount);
    at += steps.length;
    return { classes: count, unit, steps };
  };
  const { second, slots } = data;
  return {
    likeness: { classes: data.likeness, weights: new Float32Array(bytes.buffer, 0, first / 4) },
    ...(second ? { second: { intents: second.intents, weights: next(second.intents.length, second.unit) } } : {}),
    ...(slots ? { slots: mapped(slots, ({ values, unit }) => ({ values, weights: next(values.length, unit) })) } : {}),
  };
}

/** Slot by slot, always in the same order. */
function mapped<T, U>(slots: Readonly<Record<keyof SlotsLearnt, T>>, of: (one: T) => U): Record<keyof SlotsLearnt, U> {
  return Object.fromEntries(learntTables.map((slot) => [slot, of(slots[slot])])) as Record<keyof SlotsLearnt, U>;
}

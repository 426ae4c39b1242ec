import { deflateSync, inflateSync } from "node:zlib";
import { weightCount } from "./opinion.js";

/** Weights as they are kept in a source file: steps of one size, packed. */
export interface KeptWeights {
  readonly unit: number;
  readonly steps: Int8Array;
}

export const pack = (steps: Int8Array): string =>
  deflateSync(new Uint8Array(steps.buffer, steps.byteOffset, steps.byteLength), { level: 9 }).toString("base64");

/** Throws when the weights are not of the size that this program counts clues in: then they are to be learnt anew. */
export function unpack(unit: number, packed: string): KeptWeights {
  const steps = Int8Array.from(new Int8Array(inflateSync(Buffer.from(packed, "base64"))));
  if (steps.length !== weightCount) throw new Error(`${steps.length} weights of distress, not ${weightCount}`);
  return { unit, steps };
}

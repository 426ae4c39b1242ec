import { deflateSync, inflateSync } from "node:zlib";
import type { Weights } from "./softmax.js";

/** Weights as they are kept in a source file: their steps, packed. */
export interface KeptWeights {
  readonly unit: number;
  readonly packed: string;
}

export const packed = ({ unit, steps }: Weights): KeptWeights => ({
  unit,
  packed: deflateSync(new Uint8Array(steps.buffer, steps.byteOffset, steps.byteLength), { level: 9 }).toString(
    "base64",
  ),
});

/** Throws when the weights are not of the size that this program counts clues in: then they are to be learnt anew. */
export function unpacked({ unit, packed }: KeptWeights, classes: number, buckets: number): Weights {
  const steps = Int8Array.from(new Int8Array(inflateSync(Buffer.from(packed, "base64"))));
  if (steps.length !== classes * buckets) throw new Error(`${steps.length} weights, not ${classes * buckets}`);
  return { classes, unit, steps };
}

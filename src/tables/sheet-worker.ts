import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { TableTrouble } from "./cell.js";

export type FirstSheet =
  | { readonly kind: "rows"; readonly rows: readonly (readonly unknown[])[] }
  | { readonly kind: Extract<TableTrouble, "tooLarge" | "broken"> };

/** A sheet of our most rows takes a tenth of both. */
const limits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 64 };
const withinMs = 20_000;

const reader = createRequire(import.meta.url).resolve("read-excel-file/node");

/** Runs in the worker. */
const work = `
const { parentPort, workerData } = require("node:worker_threads");
const { readSheet } = require(workerData.reader);
readSheet(Buffer.from(workerData.file), { trim: false }).then(
  (rows) => parentPort.postMessage({ kind: "rows", rows }),
  () => parentPort.postMessage({ kind: "broken" }),
);
`;

const answer = z.union([
  z.object({ kind: z.literal("rows"), rows: z.array(z.array(z.unknown())) }),
  z.object({ kind: z.literal("broken") }),
]);

/**
 * The cells of the first sheet, read beside the process with a bounded memory and time: a cell that says it stands in the
 * last row and column of all makes the reader lay out every one before it.
 */
export function readFirstSheet(file: Uint8Array): Promise<FirstSheet> {
  return new Promise((resolve) => {
    const worker = new Worker(work, { eval: true, workerData: { reader, file }, resourceLimits: limits });
    const settle = (sheet: FirstSheet) => {
      clearTimeout(timer);
      resolve(sheet);
      void worker.terminate();
    };
    const timer = setTimeout(() => settle({ kind: "tooLarge" }), withinMs);
    worker.once("message", (said: unknown) => {
      const read = answer.safeParse(said);
      settle(read.success ? read.data : { kind: "broken" });
    });
    worker.once("error", (error: Error & { code?: string }) =>
      settle({ kind: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "tooLarge" : "broken" }),
    );
    worker.once("exit", () => settle({ kind: "broken" }));
  });
}

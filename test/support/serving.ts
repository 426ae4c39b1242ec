import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import type { Agency, Weekday } from "../../src/domain/agency.js";
import { saveCatalog } from "../../src/store/catalog.js";
import { openStore } from "../../src/store/open-store.js";
import { inTransaction } from "../../src/store/transaction.js";
import { type Running, startProgram } from "../cli/program.js";
import { freePort } from "./free-port.js";
import { testMasterKey } from "./stores.js";
import { root } from "./world.js";

/** The program as it is really run, on one port, through as many lives as a test gives it. */
export interface Serving {
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  /** The link that makes the first account. */
  firstLink(): string;
  /** Kills it without a word, as a power cut does, and starts it again. */
  killAndStart(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** All that every life of it wrote to its outputs. */
  written(): string;
}

/** Serves over a store whose agencies are open at every hour, so that a test can be run at any. */
export async function startServing(databaseUrl: string, more: NodeJS.ProcessEnv = {}): Promise<Serving> {
  await fillCatalog(databaseUrl);
  const port = await freePort();
  const env = {
    IEUM_DATABASE_URL: databaseUrl,
    IEUM_MASTER_KEY: testMasterKey.toString("base64"),
    PORT: `${port}`,
    LOG_LEVEL: "debug",
    ...more,
  };
  const lives: Running[] = [];
  const start = async () => {
    const life = startProgram(["serve"], env);
    lives.push(life);
    await expect.poll(life.stderr, { timeout: 240_000 }).toMatch(/staff (?:desk|account)/);
  };
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const life = lives.at(-1);
    life?.child.kill(signal);
    await life?.ended;
  };
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    env,
    firstLink: () => /first staff account[^\n]*: (http\S+)/.exec(lives[0]?.stderr() ?? "")?.[1] ?? "",
    kill: () => end("SIGKILL"),
    start,
    stop: () => end("SIGTERM"),
    async killAndStart() {
      await end("SIGKILL");
      await start();
    },
    written: () => lives.map((life) => life.stdout() + life.stderr()).join("\n"),
  };
}

/** An empty folder for a store, gone after the test. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ieum-day-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files of the folder that hold these bytes. */
export function filesWith(folder: string, bytes: string | Buffer): readonly string[] {
  return readdirSync(folder).filter((file) => readFileSync(join(folder, file)).includes(bytes));
}

/** Everything that the operator can list of a store, and export of one person. */
export async function operatorLists({ env }: Serving, person = "nobody"): Promise<string> {
  const lists = ["people", "handoffs", "registrations", "responses"].map((what) => ["list", what, "--json"]);
  const outputs: string[] = [];
  for (const args of [...lists, ["person", "export", person]]) {
    const run = startProgram(args, env);
    await run.ended;
    outputs.push(run.stdout() + run.stderr());
  }
  return outputs.join("\n");
}

async function fillCatalog(url: string): Promise<void> {
  const now = new Date();
  const seoulDay = new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
  const { catalog } = readCatalog(join(root, "catalog"), { today: seoulDay });
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(`the store did not open: ${opened.kind}`);
  const open = { ...catalog, agencies: catalog.agencies.map(alwaysOpen), holidays: [] };
  await inTransaction(opened.store, (tx) => saveCatalog(tx, open, { by: "import", now, replace: "nothing-edited" }));
  await opened.store.close();
}

const days: readonly Weekday[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function alwaysOpen({ lunch: _, ...agency }: Agency): Agency {
  const hours = Object.fromEntries(days.map((day) => [day, [{ from: "00:00", to: "24:00" }]]));
  return { ...agency, hours };
}

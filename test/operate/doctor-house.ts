import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";
import { ieum, values } from "../cli/streams.js";

interface Found {
  readonly id: string;
  readonly state: string;
  readonly detail: string;
  readonly mend?: string;
}

/** A test's own copy of a store that somebody has talked to. */
export interface Filled {
  readonly env: { readonly IEUM_DATABASE_URL: string };
  readonly path: string;
  /** File of the master key. */
  readonly key: string;
}

/** For the tests of a file: a store that somebody has talked to, with a catalogue; every test has its own copy of it. */
export function filledStores(): () => Filled {
  const model = mkdtempSync(join(tmpdir(), "ieum-doctor-"));
  beforeAll(async () => {
    const env = { IEUM_DATABASE_URL: `file:${join(model, "data", "ieum.db")}` };
    const input = `${JSON.stringify({ conversation: "c1", text: "상담사랑 이야기할래요" })}\n`;
    expect((await ieum(["chat", "--json"], { env, input })).status).toBe(0);
    const well = (await doctor(env)).filter(({ id, state }) => id !== "accounts" && state !== "ok" && state !== "off");
    expect(well).toEqual([]);
  });
  afterAll(() => rmSync(model, { recursive: true, force: true }));
  return () => {
    const folder = mkdtempSync(join(tmpdir(), "ieum-doctor-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(model, folder, { recursive: true });
    chmodSync(join(folder, "data"), 0o700);
    const path = join(folder, "data", "ieum.db");
    return { env: { IEUM_DATABASE_URL: `file:${path}` }, path, key: join(folder, "data", "master.key") };
  };
}

/** What the doctor finds with these settings. */
export async function doctor(env: NodeJS.ProcessEnv): Promise<readonly Found[]> {
  const { stdout, stderr } = await ieum(["doctor", "--json"], { env: { PORT: "0", ...env } });
  expect(stderr).toBe("");
  return (values(stdout) as [{ checks: Found[] }])[0].checks;
}

import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.js";
import { makeReadyStores } from "./ready-stores.js";

declare module "vitest" {
  interface ProvidedContext {
    readonly postgresUrl: string;
    /** The SQLite file that others are copied from. */
    readonly readyFile: string;
  }
}

/** One server for the whole run; every test makes a database of its own in it (`stores.ts`). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const ready = await makeReadyStores(server.url);
  project.provide("postgresUrl", server.url);
  project.provide("readyFile", ready.file);
  return async () => {
    ready.remove();
    await server.stop();
  };
}

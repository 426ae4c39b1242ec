import type { Config } from "../../config.js";
import { type Looked, lookAt, type StoreAge } from "../../store/look.js";
import { openConfiguredStore } from "../open-configured-store.js";
import { withoutPasswords } from "../store-problems.js";
import { checkStoredCatalog } from "./catalogue.js";
import { bad, type Check, ok, warn } from "./check.js";
import { checkLife } from "./life.js";
import { checkPrograms } from "./programs.js";
import { checkSeals } from "./seals.js";

const mendUrl = "check IEUM_DATABASE_URL and that the database runs";

export interface ToLook {
  readonly root: string;
  readonly now: Date;
  /** How much of what is sealed is opened. */
  readonly seals: "all" | "sample";
}

/** The store as it stands, and what is in it. Nothing is made and nothing is brought up to date by looking. */
export async function checkStore(config: Config, { root, now, seals }: ToLook): Promise<Check[]> {
  if (config.store.kind === "memory") return [ok("store", "in memory, gone at the end"), noPrograms];
  const seen = await lookAt(config.databaseUrl);
  if (seen.kind === "seen") await seen.close();
  const found = ageOf(seen, config);
  return found.state === "ok" && seen.kind === "seen" && seen.age.kind === "current"
    ? contents(config, { root, now, seals })
    : [found, ...(found.state === "ok" ? [noPrograms] : [])];
}

const noPrograms = ok("programs", "none in the store yet: the first start takes in the shipped ones");

function ageOf(seen: Looked, { databaseUrl, store }: Config): Check {
  switch (seen.kind) {
    case "absent":
      return ok("store", "not there yet: the first start makes it");
    case "unknown-url":
      return bad("store", "IEUM_DATABASE_URL names no kind of store that is known", "use file:PATH or postgres://…");
    case "unreachable":
      return bad("store", withoutPasswords(`cannot be opened (${seen.why})`, [databaseUrl]), mendUrl);
    case "seen":
      return ageOfSeen(seen.age, store.kind);
  }
}

function ageOfSeen(age: StoreAge, kind: string): Check {
  switch (age.kind) {
    case "empty":
      return ok("store", `${kind}, empty: the first start makes its tables`);
    case "current":
      return ok("store", `${kind}, up to date`);
    case "foreign":
      return bad("store", "holds tables of something else", "let IEUM_DATABASE_URL name a database of its own");
    case "older":
      return warn(
        "store",
        `steps to this release are waiting: ${age.missing.join(", ")}`,
        "back it up (ieum store backup FILE), then start: the start takes them",
      );
    case "newer":
      return bad("store", `made by a newer release (it has ${age.found})`, "update this program; nothing was changed");
  }
}

async function contents(config: Config, { root, now, seals }: ToLook): Promise<Check[]> {
  const opened = await openConfiguredStore(config);
  if (opened.kind === "problem") return [bad("store", "not open", opened.problem)];
  try {
    return [
      ok("store", `${config.store.kind}, open and up to date`),
      await checkPrograms(opened.store, root),
      ...(await checkStoredCatalog(opened.store, now)),
      ...(await checkLife(opened.store, now)),
      ...(await checkSeals(config, seals)),
    ];
  } finally {
    await opened.store.close();
  }
}

import { existsSync } from "node:fs";
import type { Config } from "../config.js";
import type { Log } from "../log.js";
import type { Store } from "../store/transaction.js";
import { complain, type Exit, exit, type Io } from "./io.js";
import { openConfiguredStore } from "./open-configured-store.js";
import { withConfig } from "./verb.js";

/** The same for what only makes sense in a store that was used before: looking into one that is not there makes none. */
export function withUsedStore(io: Io, work: (opened: Opened) => Promise<Exit>): Promise<Exit> {
  return withConfig(io, ({ store }) => {
    if (store.kind === "postgres" || (store.kind === "file" && existsSync(store.path))) return withStore(io, work);
    complain(
      io,
      "this store is empty, nothing was ever kept in it: check IEUM_DATABASE_URL, or start ieum serve once to fill it",
    );
    return exit.failed;
  });
}

export interface Opened {
  readonly config: Config;
  readonly log: Log;
  readonly store: Store;
}

/** Does something with the store that the settings name, and closes it; what is wrong with it is told in one line. */
export function withStore(io: Io, work: (opened: Opened) => Promise<Exit>): Promise<Exit> {
  return withConfig(io, async (config, log) => {
    const opened = await openConfiguredStore(config);
    if (opened.kind === "problem") {
      complain(io, opened.problem);
      return exit.failed;
    }
    try {
      return await work({ config, log, store: opened.store });
    } finally {
      await opened.store.close();
    }
  });
}

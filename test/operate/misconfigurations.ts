import { chmodSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { onTestFinished } from "vitest";
import { ieum } from "../cli/streams.js";
import type { Filled } from "./doctor-house.js";

const masterKey = Buffer.alloc(32, 3);

function write(path: string, statement: string): void {
  const database = new Database(path);
  database.exec(statement);
  database.close();
}

/** Whatever columns the table has: only the conversation and the state matter. */
function addDeadDelivery(path: string): void {
  const database = new Database(path);
  const columns = database.prepare<[], { name: string }>("select name from pragma_table_info('outbox')").all();
  const values = columns.map(({ name }) => ({ conversation: "c1", state: "dead" })[name] ?? "1");
  database.prepare(`insert into outbox values (${values.map(() => "?").join(", ")})`).run(values);
  database.close();
}

/** Something that is wrong with an installation, and what the doctor says to it. */
interface Misconfiguration {
  readonly what: string;
  readonly id: string;
  readonly state: "warn" | "bad";
  readonly mend: RegExp;
  /** Makes it for real; an environment that it returns is set as well. */
  readonly make: (store: Filled) => unknown;
}

/** Everything that the doctor is to find. */
export const misconfigurations: readonly Misconfiguration[] = [
  {
    what: "a setting that is wrong",
    id: "settings",
    state: "bad",
    mend: /LOG_LEVEL must be one of/,
    make: () => ({ LOG_LEVEL: "loud" }),
  },
  {
    what: "another master key",
    id: "store",
    state: "bad",
    mend: /set IEUM_MASTER_KEY to that key/,
    make: () => ({ IEUM_MASTER_KEY: masterKey.toString("base64") }),
  },
  {
    what: "a key file that was lost",
    id: "master-key",
    state: "bad",
    mend: /put the key file back/,
    make: ({ key }) => unlinkSync(key),
  },
  {
    what: "a key that others may read",
    id: "master-key",
    state: "warn",
    mend: /^chmod 600 .*master\.key$/,
    make: ({ key }) => chmodSync(key, 0o644),
  },
  {
    what: "a store that others may read",
    id: "store-file",
    state: "warn",
    mend: /^chmod 600 .*ieum\.db$/,
    make: ({ path }) => chmodSync(path, 0o644),
  },
  {
    what: "sealed bytes that were changed",
    id: "sealed",
    state: "bad",
    mend: /restore a back-up/,
    make: ({ path }) =>
      write(path, "update messages set payload = substr(payload, 1, 40) || x'00' || substr(payload, 42) where seq = 2"),
  },
  {
    what: "a server's database without the key of the store",
    id: "settings",
    state: "bad",
    mend: /the key that the store was made with/,
    make: () => ({ IEUM_DATABASE_URL: "postgres://x@127.0.0.1:1/x" }),
  },
  {
    what: "a folder that others may read",
    id: "data-folder",
    state: "warn",
    mend: /^chmod 700 /,
    make: ({ path }) => chmodSync(dirname(path), 0o755),
  },
  {
    what: "a folder that cannot be written to",
    id: "data-folder",
    state: "bad",
    mend: /a folder that you may write to/,
    make: () => ({ IEUM_DATABASE_URL: "file:/proc/ieum.db" }),
  },
  {
    what: "a database that nobody serves",
    id: "store",
    state: "bad",
    mend: /that the database runs/,
    make: () => ({ IEUM_DATABASE_URL: "postgres://x@127.0.0.1:1/x", IEUM_MASTER_KEY: masterKey.toString("base64") }),
  },
  {
    what: "a file that is no database",
    id: "store",
    state: "bad",
    mend: /check IEUM_DATABASE_URL/,
    make: ({ path }) => {
      for (const end of ["-wal", "-shm"]) rmSync(path + end, { force: true });
      writeFileSync(path, "a letter, and no database at all; ".repeat(200));
    },
  },
  {
    what: "a store of a newer release",
    id: "store",
    state: "bad",
    mend: /update this program/,
    make: ({ path }) => write(path, "insert into kysely_migration values ('999-later', 'now')"),
  },
  {
    what: "a store of an older release",
    id: "store",
    state: "warn",
    mend: /ieum store backup/,
    make: ({ path }) =>
      write(path, "delete from kysely_migration where name = (select max(name) from kysely_migration)"),
  },
  {
    what: "a database of something else",
    id: "store",
    state: "bad",
    mend: /a database of its own/,
    make: ({ path }) => write(path, "drop table kysely_migration"),
  },
  {
    what: "a port that another program has",
    id: "port",
    state: "bad",
    mend: /set PORT to another/,
    make: async () => {
      const other = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
      onTestFinished(() => void other.close());
      await new Promise((resolve) => other.once("listening", resolve));
      const address = other.address();
      return { PORT: String(typeof address === "object" && address ? address.port : 0) };
    },
  },
  {
    what: "an address that is not this machine's",
    id: "port",
    state: "bad",
    mend: /HOST/,
    make: () => ({ HOST: "192.0.2.7" }),
  },
  {
    what: "an open address without https",
    id: "public-url",
    state: "warn",
    mend: /IEUM_PUBLIC_URL=https/,
    make: () => ({ IEUM_PUBLIC_URL: "http://chat.example.kr" }),
  },
  {
    what: "an open door without a name",
    id: "public-url",
    state: "warn",
    mend: /IEUM_PUBLIC_URL/,
    make: () => ({ HOST: "0.0.0.0" }),
  },
  {
    what: "a message that nobody answers",
    id: "inbox",
    state: "warn",
    mend: /ieum serve runs/,
    make: ({ path }) => write(path, "update inbox set done_at = null, received_at = '2026-01-02T03:04:05.000Z'"),
  },
  {
    what: "a hand-off past its promise",
    id: "handoffs",
    state: "warn",
    mend: /desk/,
    make: ({ path }) => write(path, "update handoffs set state = 'waiting', due_at = '2026-01-02T03:04:05.000Z'"),
  },
  {
    what: "a message that could not be delivered",
    id: "outbox",
    state: "warn",
    mend: /docs\/operate\.md/,
    make: ({ path }) => addDeadDelivery(path),
  },
  {
    what: "a log that was changed",
    id: "audit",
    state: "bad",
    mend: /restore a back-up/,
    make: async ({ env, path }) => {
      await ieum(["list", "people", "--json"], { env });
      write(path, "update audit set actor = 'nobody' where seq = 1");
    },
  },
  {
    what: "a clock behind the store's last write",
    id: "clock",
    state: "bad",
    mend: /set this machine's clock/,
    make: ({ path }) => write(path, "update inbox set received_at = '2199-01-01T00:00:00.000Z'"),
  },
  {
    what: "example rounds that are all over",
    id: "examples",
    state: "warn",
    mend: /your own rounds/,
    make: ({ path }) => write(path, "update offerings set recruitment_to = '2020-01-01' where example = 1"),
  },
  {
    what: "a desk without an administrator",
    id: "accounts",
    state: "warn",
    mend: /prints a link/,
    make: () => undefined,
  },
];

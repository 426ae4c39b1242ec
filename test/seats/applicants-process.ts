import { createInterface } from "node:readline";
import { sql } from "kysely";
import { applyFor, joinQueue } from "../../src/assistant/seats.js";
import { openStore } from "../../src/store/open-store.js";
import { inTransaction } from "../../src/store/transaction.js";
import { application, meet, offering } from "./fixture.js";

/** A process of its own that signs many people up at once: arguments are the store, a prefix and how many. */
const [url = "", prefix = "", count = "0"] = process.argv.slice(2);
const opened = await openStore({ url, masterKey: Buffer.alloc(32, 7) });
if (opened.kind !== "open") throw new Error(JSON.stringify(opened));
// Nobody cuts the power here.
if (opened.store.dialect === "sqlite") await sql`pragma synchronous = off`.execute(opened.store.db);
const { store } = opened;
const people = Array.from({ length: Number(count) }, (_, n) => `${prefix}${n}`);
const { id } = offering("o");

console.log("ready");
for await (const _ of createInterface({ input: process.stdin })) break;

const outcomes = await Promise.all(
  people.map(async (person) => {
    await inTransaction(store, (tx) => meet(tx, person));
    const first = await inTransaction(store, (tx) => applyFor(tx, application(person, id)));
    return first.kind === "full" ? inTransaction(store, (tx) => joinQueue(tx, application(person, id))) : first;
  }),
);
console.log(JSON.stringify(outcomes));
await store.close();
process.exit(0);

import { createInterface } from "node:readline";
import { sql } from "kysely";
import { applyFor, expireOffers, joinQueue } from "../../src/assistant/seats.js";
import { moveByStaff } from "../../src/assistant/seats-by-staff.js";
import { acceptOffer, declineOffer, withdraw } from "../../src/assistant/seats-change.js";
import { passOnOf } from "../../src/assistant/seats-pass-on.js";
import { liveStates } from "../../src/domain/registration.js";
import { openStore } from "../../src/store/open-store.js";
import { inTransaction, type Tx } from "../../src/store/transaction.js";
import { application, hours } from "./fixture.js";

/**
 * A process of its own that does this and that with seats, many things at once: arguments are the store, a prefix for
 * ids, a seed, how many steps, the offerings and the people.
 */
const [url = "", prefix = "", seed = "1", count = "0", offerings = "", people = ""] = process.argv.slice(2);
const opened = await openStore({ url, masterKey: Buffer.alloc(32, 7) });
if (opened.kind !== "open") throw new Error(JSON.stringify(opened));
// Nobody cuts the power here.
if (opened.store.dialect === "sqlite") await sql`pragma synchronous = off`.execute(opened.store.db);
const { store } = opened;

console.log("ready");
for await (const _ of createInterface({ input: process.stdin })) break;

const atOnce = 4;
let dice = Number(seed);
let done = 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (done < Number(count)) {
      const step = done++;
      const [what, who, where, minutes] = [thrown(12), thrown(999), thrown(999), thrown(40 * 60)];
      await inTransaction(store, (tx) => act(tx, { id: `${prefix}${step}`, what, who, where, minutes }));
    }
  }),
);
console.log(String(done));
await store.close();
process.exit(0);

interface Throw {
  readonly id: string;
  readonly what: number;
  readonly who: number;
  readonly where: number;
  readonly minutes: number;
}

async function act(tx: Tx, { id, what, who, where, minutes }: Throw): Promise<unknown> {
  // The clocks of the two differ, and each goes back and forth.
  const now = hours(minutes / 60);
  const offering = one(offerings.split(","), where);
  const asked = application(one(people.split(","), who), offering, now, id);
  if (what < 2) return applyFor(tx, asked);
  if (what < 5) return joinQueue(tx, asked);
  if (what === 5) return expireOffers(tx, now);
  if (what === 6 && who % 8 === 0) {
    await tx.db
      .updateTable("offerings")
      .set((e) => ({ capacity: e("capacity", "+", 1) }))
      .where("id", "=", offering)
      .execute();
    return passOnOf(tx, offering, now);
  }
  const live = await tx.db
    .selectFrom("registrations")
    .select(["id", "state"])
    .where("state", "in", what < 9 ? [...liveStates] : ["offered"])
    .orderBy("id")
    .execute();
  if (live.length === 0) return undefined;
  const { id: registration, state: saw } = one(live, who);
  const byPerson = { now, by: "person" };
  if (what < 8) return withdraw(tx, registration, byPerson);
  if (what === 8) return moveByStaff(tx, registration, "completed", { now, by: "officer", why: "so", saw });
  return what < 11 ? acceptOffer(tx, registration, byPerson) : declineOffer(tx, registration, byPerson);
}

function one<T>(from: readonly T[], at: number): T {
  const found = from[at % from.length];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
}

/** Below `below`, the same row for the same seed. */
function thrown(below: number): number {
  dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0;
  return (dice >>> 8) % below;
}

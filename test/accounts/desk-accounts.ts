import { createHash } from "node:crypto";
import { sql } from "kysely";
import { type Accounts, createAccounts } from "../../src/assistant/accounts/create-accounts.js";
import type { ScryptCost } from "../../src/assistant/accounts/password-hash.js";
import type { AccountDone, Origin, SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { Role } from "../../src/domain/staff.js";
import { findResidentNumbers } from "../../src/language/resident-number.js";
import type { AuditEntry } from "../../src/store/audit.js";
import { reading, type Store } from "../../src/store/transaction.js";
import type { FreshPlace } from "../support/stores.js";
import { shippedCatalog } from "../support/world.js";

/** Costs next to nothing, so that a test can hash as often as it likes. */
export const cheap: ScryptCost = { N: 16, r: 1, p: 1 };

export const here: Origin = { place: "192.0.2.7", agent: "Firefox · Windows" };
export const elsewhere: Origin = { place: "198.51.100.9", agent: "Chrome · Android" };
export const minute = 60_000;
export const hour = 60 * minute;

const catalog = shippedCatalog();
/** Two agencies of the shipped catalogue. */
export const [agencyA = "", agencyB = ""] = [...new Set(catalog.programs.map((program) => program.agency.id))];

export interface TestAccounts {
  readonly accounts: Accounts;
  /** Lets time go by. */
  wait(ms: number): void;
  now(): Date;
}

/** Accounts on a store, with a clock that a test turns and bytes that are the same each time. */
export function accountsOn(store: Store, how: { cost?: ScryptCost; start?: string; seed?: string } = {}): TestAccounts {
  let now = Date.parse(how.start ?? "2026-03-02T01:00:00.000Z");
  let drawn = 0;
  let made = 0;
  const seed = how.seed ?? "";
  const accounts = createAccounts({
    store,
    catalog,
    clock: { now: () => new Date(now) },
    hasResidentNumber: (text) => findResidentNumbers(text).length > 0,
    newId: () => `id-${seed}${++made}`,
    random: (bytes) => createHash("sha512").update(`${seed}${++drawn}`).digest().subarray(0, bytes),
    cost: how.cost ?? cheap,
  });
  return {
    accounts,
    wait: (ms) => {
      now += ms;
    },
    now: () => new Date(now),
  };
}

/** What was done; a refusal is a failure of the test. */
export function done<T>(result: AccountDone<T>): T {
  if (result.kind === "refused") throw new Error(`refused: ${result.why}`);
  return result;
}

/** Somebody signed in, by the secret of their cookie. */
export async function signedIn(accounts: Accounts, secret: string, from = here): Promise<SignedIn> {
  const found = await accounts.session(secret, from);
  if (!found) throw new Error("nobody is signed in with that");
  return found;
}

/** The first administrator, `boss`, by the link of the first start. */
export async function firstAdministrator(accounts: Accounts): Promise<SignedIn> {
  const link = await accounts.firstLink();
  const chosen = { login: "boss", name: "김소장", password: passwordOf("boss") };
  return signedIn(accounts, done(await accounts.useLink(link ?? "", chosen, here)).secret);
}

/** Invites somebody and lets them choose their password. */
export async function member(
  accounts: Accounts,
  by: SignedIn,
  who: { readonly login: string; readonly role: Role; readonly agency?: string | null },
): Promise<SignedIn> {
  const wish = { name: `이름 ${who.login}`, agency: agencyA, ...who };
  const { link } = done(await accounts.invite(by, wish));
  return signedIn(accounts, done(await accounts.useLink(link, { password: passwordOf(who.login) }, here)).secret);
}

export function passwordOf(login: string): string {
  return `맞는 말 배터리 ${login}`;
}

/** The audit log in short: who, what, to whom, why, from where. */
export async function audited(store: Store): Promise<readonly string[]> {
  const rows: readonly AuditEntry[] = await reading(store, (tx) =>
    tx.db.selectFrom("audit").selectAll().orderBy("seq").execute(),
  );
  return rows.map(({ actor, action, subject, why, place }) => [actor, action, subject, why, place].join(" ").trim());
}

/** Everything that the store holds, as one text: to look for what must not be in it. */
export async function everything(store: Store): Promise<string> {
  const tables = await store.db.introspection.getTables();
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push((await sql`select * from ${sql.table(name)}`.execute(store.db)).rows);
  return JSON.stringify(rows, (_, value) =>
    value !== null && typeof value === "object" && value.type === "Buffer"
      ? Buffer.from(value.data).toString("latin1")
      : value,
  );
}

/** Accounts on a fresh store, with their first administrator. */
export async function begun(fresh: FreshPlace) {
  const place = await fresh();
  const store = await place.open();
  const test = accountsOn(store);
  const boss = await firstAdministrator(test.accounts);
  return { ...test, place, store, boss };
}

export const refused = (why: string) => ({ kind: "refused", why });

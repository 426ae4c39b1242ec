import { accountByLogin, changeAccount, holdAccount, type StoredAccount, setFailures } from "../../store/accounts.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import type { Origin, SignIn } from "../desk-ports/accounts.js";
import { isLogin, readLogin } from "./account-rules.js";
import { auditAccount, unknown } from "./accounts-audit.js";
import type { AccountsHouse } from "./accounts-parts.js";
import { openBrowser } from "./browser-sessions.js";
import { lockedUntil, noFailures, oneMoreFailure } from "./lockout.js";

/**
 * Signs somebody in. Whether the login exists can be told neither from the answer nor from how long it takes: a login
 * that nobody can use is compared with a hash of nobody's, and locks as others do.
 */
export async function signIn(
  house: AccountsHouse,
  as: { readonly login: string; readonly password: string },
  from: Origin,
): Promise<SignIn> {
  const login = readLogin(as.login);
  const account = isLogin(login) ? await reading(house.store, (tx) => accountByLogin(tx, login)) : undefined;
  const stored = account && passwordInUse(account);
  const checked = await house.hasher.check(as.password, stored ?? null);
  if (checked === "busy") return { kind: "busy" };
  if (!account || stored === undefined) return nobody(house, login, account?.id ?? unknown, from);

  const renewed = checked === "right" ? await atTodaysCost(house, as.password, stored) : undefined;
  const done = await inTransaction(house.store, async (tx) => {
    const held = await holdAccount(tx, account.id);
    if (!held || passwordInUse(held) !== stored) return "changed";
    const until = lockedUntil(held, house.clock.now());
    if (until !== undefined) return stillLocked(tx, house, { account: held.id, until, from });
    return checked === "right" ? enter(tx, house, held, { from, renewed }) : oneMoreWrong(tx, house, held, from);
  });
  // The password was changed, or hashed anew, while this one was looked at.
  return done === "changed" ? signIn(house, as, from) : done;
}

/** What a password is compared with; undefined for an account that cannot be signed in to. */
export function passwordInUse({ state, password }: StoredAccount): string | undefined {
  return state === "active" && password !== null ? password : undefined;
}

async function enter(
  tx: Tx,
  house: AccountsHouse,
  { id, name, role, agency }: StoredAccount,
  { from, renewed }: { readonly from: Origin; readonly renewed: string | undefined },
): Promise<SignIn> {
  const now = house.clock.now();
  await setFailures(tx, id, noFailures);
  if (renewed !== undefined) await changeAccount(tx, id, { password: renewed }, now);
  const secret = await openBrowser(tx, house, id, from);
  await auditAccount(tx, { id, place: from.place }, { now, action: "sign-in", account: id });
  return { kind: "in", secret, member: { id, name, role, agency } };
}

async function oneMoreWrong(tx: Tx, house: AccountsHouse, held: StoredAccount, from: Origin): Promise<SignIn> {
  const failures = oneMoreFailure(held, house.clock.now());
  await setFailures(tx, held.id, failures);
  await failed(tx, house, { account: held.id, from, why: failures.lockedUntil === null ? "wrong" : "lock" });
  return failures.lockedUntil === null ? { kind: "refused" } : { kind: "locked", until: failures.lockedUntil };
}

async function stillLocked(
  tx: Tx,
  house: AccountsHouse,
  { account, until, from }: { readonly account: string; readonly until: string; readonly from: Origin },
): Promise<SignIn> {
  await failed(tx, house, { account, from, why: "locked" });
  return { kind: "locked", until };
}

/** Nobody has the login, or whoever has it cannot sign in: the answers are those of an account all the same. */
async function nobody(house: AccountsHouse, login: string, account: string, from: Origin): Promise<SignIn> {
  const now = house.clock.now();
  const before = house.shadows.lockedUntil(login, now);
  const until = before ?? house.shadows.fail(login, now);
  const why = before !== undefined ? "locked" : until !== undefined ? "lock" : "wrong";
  await inTransaction(house.store, (tx) => failed(tx, house, { account, from, why }));
  return until === undefined ? { kind: "refused" } : { kind: "locked", until };
}

/** `lock`: the one that locked it. `locked`: it was locked already, and the password may even have been right. */
function failed(
  tx: Tx,
  { clock }: AccountsHouse,
  {
    account,
    from,
    why,
  }: { readonly account: string; readonly from: Origin; readonly why: "wrong" | "locked" | "lock" },
): Promise<void> {
  return auditAccount(
    tx,
    { id: unknown, place: from.place },
    { now: clock.now(), action: "sign-in-failed", account, why },
  );
}

/** A password that was hashed at another cost is hashed anew while it is known. When that must wait, it waits for another day. */
async function atTodaysCost({ hasher }: AccountsHouse, password: string, stored: string): Promise<string | undefined> {
  if (!hasher.isOutdated(stored)) return undefined;
  const renewed = await hasher.hash(password);
  return renewed === "busy" ? undefined : renewed.hash;
}

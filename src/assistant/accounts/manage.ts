import { dropLinks } from "../../store/account-links.js";
import {
  changeAccount,
  countAdministrators,
  findAccount,
  insertAccount,
  lockAccountChanges,
  type StoredAccount,
  setFailures,
} from "../../store/accounts.js";
import { endSessionsOf } from "../../store/desk-sessions.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { Account, AccountDone, AccountsPort, AccountTrouble, SignedIn } from "../desk-ports/accounts.js";
import { namingTrouble, readLogin, readName } from "./account-rules.js";
import { auditAccount, operator } from "./accounts-audit.js";
import type { AccountsHouse } from "./accounts-parts.js";
import { linkFor } from "./links.js";
import { noFailures } from "./lockout.js";
import { type Manager, mayManage, placed } from "./may-manage.js";

/** Whose hand it is. The role and agency of somebody at the desk are looked up when it is done, not when they signed in. */
export type Hand = SignedIn | "operator";

type Refused = Extract<AccountDone, { kind: "refused" }>;

export function invite(
  house: AccountsHouse,
  by: Hand,
  wish: Parameters<AccountsPort["invite"]>[1],
): Promise<AccountDone<{ readonly account: Account; readonly link: string }>> {
  const login = readLogin(wish.login);
  const name = readName(wish.name);
  return asManager(house, by, async (tx, manager, now) => {
    const { role, agency } = placed(wish);
    const misnamed = namingTrouble(house, { login, name });
    if (misnamed) return refused(misnamed);
    if (!isAgency(house, agency) || !mayManage(manager, { role, agency })) return refused("notYours");
    const account = { id: house.newId(), login, name, role, agency, state: "invited" } as const;
    if ((await insertAccount(tx, { ...account, password: null, now })) === "taken") return refused("loginTaken");
    const link = await linkFor(tx, house, account);
    await audit(tx, by, { now, action: "invite", account: account.id, why: role });
    return { kind: "done", account, link };
  });
}

/**
 * A new link, and the end of the password and of every session: until it is used they are as somebody invited. The last
 * administrator keeps theirs; only the operator can take it.
 */
export function reset(house: AccountsHouse, by: Hand, id: string): Promise<AccountDone<{ readonly link: string }>> {
  return toAccount(house, by, id, async (tx, account, now) => {
    if (account.state === "disabled") return refused("disabled");
    if (by !== "operator" && (await isLastAdministrator(tx, account))) return refused("lastAdministrator");
    const link = await linkFor(tx, house, account);
    await changeAccount(tx, id, { state: "invited", password: null }, now);
    await setFailures(tx, id, noFailures);
    await endSessionsOf(tx, id, now);
    await audit(tx, by, { now, action: "reset", account: id });
    return { kind: "done", link };
  });
}

export function change(
  house: AccountsHouse,
  by: Hand,
  id: string,
  to: Parameters<AccountsPort["change"]>[2],
): Promise<AccountDone> {
  return toAccount(house, by, id, async (tx, account, now, manager) => {
    const name = to.name === undefined ? account.name : readName(to.name);
    const misnamed = namingTrouble(house, { name });
    if (misnamed) return refused(misnamed);
    const { role, agency } = placed({
      role: to.role ?? account.role,
      agency: to.agency === undefined ? account.agency : to.agency,
    });
    const moved = agency !== account.agency && !isAgency(house, agency);
    if (moved || !mayManage(manager, { role, agency })) return refused("notYours");
    if (role !== "administrator" && (await isLastAdministrator(tx, account))) return refused("lastAdministrator");
    await changeAccount(tx, id, { name, role, agency }, now);
    await audit(tx, by, { now, action: "change", account: id, why: role });
    return { kind: "done" };
  });
}

/** Who was disabled comes back as somebody invited: a new link gives them a password. */
export function setState(
  house: AccountsHouse,
  by: Hand,
  id: string,
  state: "active" | "disabled",
): Promise<AccountDone> {
  return toAccount(house, by, id, async (tx, account, now) => {
    if ((account.state === "disabled") === (state === "disabled")) return { kind: "done" };
    if (state === "active") {
      await changeAccount(tx, id, { state: "invited" }, now);
      await audit(tx, by, { now, action: "enable", account: id });
      return { kind: "done" };
    }
    if (await isLastAdministrator(tx, account)) return refused("lastAdministrator");
    await changeAccount(tx, id, { state: "disabled", password: null }, now);
    await setFailures(tx, id, noFailures);
    await dropLinks(tx, id);
    await endSessionsOf(tx, id, now);
    await audit(tx, by, { now, action: "disable", account: id });
    return { kind: "done" };
  });
}

/** One change of accounts at a time, by somebody who may change accounts at this very moment. */
function asManager<T>(
  { store, clock }: AccountsHouse,
  by: Hand,
  work: (tx: Tx, manager: Manager, now: Date) => Promise<T | Refused>,
): Promise<T | Refused> {
  return inTransaction(store, async (tx) => {
    await lockAccountChanges(tx);
    const manager = by === "operator" ? by : await findAccount(tx, by.id);
    if (manager === undefined || (manager !== "operator" && manager.state !== "active")) return refused("notYours");
    return work(tx, manager, clock.now());
  });
}

/** An account that is not theirs does not exist for them. */
function toAccount<T>(
  house: AccountsHouse,
  by: Hand,
  id: string,
  work: (tx: Tx, account: StoredAccount, now: Date, manager: Manager) => Promise<T | Refused>,
): Promise<T | Refused> {
  return asManager(house, by, async (tx, manager, now) => {
    const account = await findAccount(tx, id);
    if (!account || !mayManage(manager, account)) return refused("unknown");
    return work(tx, account, now, manager);
  });
}

async function isLastAdministrator(tx: Tx, { role, state }: StoredAccount): Promise<boolean> {
  return role === "administrator" && state === "active" && (await countAdministrators(tx)) === 1;
}

/** Null is every agency; others must be in the catalogue, by themselves or by a program of theirs. */
function isAgency({ catalog }: AccountsHouse, agency: string | null): boolean {
  if (agency === null) return true;
  return [...catalog.agencies, ...catalog.programs.map((program) => program.agency)].some(({ id }) => id === agency);
}

function audit(tx: Tx, by: Hand, done: Parameters<typeof auditAccount>[2]): Promise<void> {
  return auditAccount(tx, by === "operator" ? operator : by, done);
}

function refused(why: AccountTrouble): Refused {
  return { kind: "refused", why };
}

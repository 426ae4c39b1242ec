import { findLink, putLink, takeLink } from "../../store/account-links.js";
import {
  accountByLogin,
  changeAccount,
  countAdministrators,
  findAccount,
  insertAccount,
  lockAccountChanges,
  type StoredAccount,
  setFailures,
} from "../../store/accounts.js";
import { endSessionsOf } from "../../store/desk-sessions.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import type { AccountDone, AccountTrouble, LinkView, Origin } from "../desk-ports/accounts.js";
import { namingTrouble, passwordTrouble, readLogin, readName } from "./account-rules.js";
import { auditAccount, operator } from "./accounts-audit.js";
import type { AccountsHouse } from "./accounts-parts.js";
import { openBrowser } from "./browser-sessions.js";
import { noFailures } from "./lockout.js";
import { digestOf, newSecret } from "./secrets.js";

const hour = 60 * 60_000;
const livesMs = { first: 7 * 24 * hour, invite: 72 * hour, reset: 24 * hour };

/** A link for the account's owner, in place of every earlier one; its secret is told here and never again. */
export async function linkFor(
  tx: Tx,
  house: AccountsHouse,
  { id, state }: Pick<StoredAccount, "id" | "state">,
): Promise<string> {
  const purpose = state === "active" ? "reset" : "invite";
  const { secret, digest } = newSecret(house.random);
  const until = new Date(house.clock.now().getTime() + livesMs[purpose]);
  await putLink(tx, { digest, link: { purpose, account: id }, until });
  return secret;
}

/** A new link that makes the first account, as long as no administrator is in use; earlier ones lead nowhere. */
export async function firstLink(house: AccountsHouse): Promise<string | undefined> {
  return inTransaction(house.store, async (tx) => {
    await lockAccountChanges(tx);
    if ((await countAdministrators(tx)) > 0) return undefined;
    const now = house.clock.now();
    const { secret, digest } = newSecret(house.random);
    await putLink(tx, { digest, link: { purpose: "first" }, until: new Date(now.getTime() + livesMs.first) });
    await auditAccount(tx, operator, { now, action: "first-link", account: "accounts" });
    return secret;
  });
}

/** What a link is for; looking does not use it up. */
export async function link(house: AccountsHouse, secret: string): Promise<LinkView | undefined> {
  return reading(house.store, async (tx) => {
    const found = await findLink(tx, digestOf(secret), house.clock.now());
    if (!found) return undefined;
    if (found.purpose === "first") return (await countAdministrators(tx)) > 0 ? undefined : { kind: "first" };
    const account = await findAccount(tx, found.account);
    if (!account || account.state === "disabled") return undefined;
    return { kind: found.purpose, login: account.login, name: account.name };
  });
}

export interface Chosen {
  readonly login?: string;
  readonly name?: string;
  readonly password: string;
}

/** All that is wrong with what was chosen; of a link that leads nowhere nothing is said. */
export async function wrongIn(
  house: AccountsHouse,
  secret: string,
  chosen: Chosen,
): Promise<readonly AccountTrouble[]> {
  const view = await link(house, secret);
  return view ? troublesOf(house, { ...namedBy(view, chosen), password: chosen.password }) : [];
}

/** The first account's owner names it; every other one has its login and name already. */
function namedBy(view: LinkView, { login = "", name = "" }: Chosen): { readonly login: string; readonly name: string } {
  return view.kind === "first" ? { login: readLogin(login), name: readName(name) } : view;
}

function troublesOf(
  house: AccountsHouse,
  { login, name, password }: { readonly login: string; readonly name: string; readonly password: string },
): readonly AccountTrouble[] {
  const found = [
    namingTrouble(house, { login, name }),
    ...(name === "" ? ["nameEmpty" as const] : []),
    passwordTrouble(password, login),
  ];
  return [...new Set(found.filter((one) => one !== undefined))];
}

/** Uses a link up: of two browsers at once, one gets in. What was chosen badly does not use it up. */
export async function useLink(
  house: AccountsHouse,
  secret: string,
  chosen: Chosen,
  from: Origin,
): Promise<AccountDone<{ readonly secret: string }>> {
  const view = await link(house, secret);
  if (!view) return refused("linkGone");
  const { login, name } = namedBy(view, chosen);
  const [wrong] = troublesOf(house, { login, name, password: chosen.password });
  if (wrong) return refused(wrong);
  const hashed = await house.hasher.hash(chosen.password);
  if (hashed === "busy") return refused("busy");

  return inTransaction(house.store, async (tx) => {
    await lockAccountChanges(tx);
    const now = house.clock.now();
    if (view.kind === "first" && (await accountByLogin(tx, login))) return refused("loginTaken");
    const taken = await takeLink(tx, digestOf(secret), now);
    const account =
      taken?.purpose === "first"
        ? await makeFirst(tx, house, { login, name, password: hashed.hash })
        : taken && (await setPassword(tx, taken.account, hashed.hash, now));
    if (!taken || account === undefined) return refused("linkGone");
    const cookie = await openBrowser(tx, house, account, from);
    const by = { id: account, place: from.place };
    await auditAccount(tx, by, { now, action: "use-link", account, why: taken.purpose });
    return { kind: "done", secret: cookie };
  });
}

async function makeFirst(
  tx: Tx,
  { newId, clock }: AccountsHouse,
  chosen: { readonly login: string; readonly name: string; readonly password: string },
): Promise<string | undefined> {
  if ((await countAdministrators(tx)) > 0) return undefined;
  const id = newId();
  const account = { id, ...chosen, role: "administrator", agency: null, state: "active", now: clock.now() } as const;
  await insertAccount(tx, account);
  return id;
}

async function setPassword(tx: Tx, id: string, password: string, now: Date): Promise<string | undefined> {
  const account = await findAccount(tx, id);
  if (!account || account.state === "disabled") return undefined;
  await changeAccount(tx, id, { password, state: "active" }, now);
  await setFailures(tx, id, noFailures);
  await endSessionsOf(tx, id, now);
  return id;
}

function refused(why: AccountTrouble): AccountDone<never> {
  return { kind: "refused", why };
}

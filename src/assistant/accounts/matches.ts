import { findAccount } from "../../store/accounts.js";
import { takeMatchCode } from "../../store/match-codes.js";
import { matchesOf, matchStaff, unmatchStaff } from "../../store/staff-rooms.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import type { AccountDone, AccountTrouble, Match, SignedIn } from "../desk-ports/accounts.js";
import { auditAccount } from "./accounts-audit.js";
import type { AccountsHouse } from "./accounts-parts.js";
import { mayManage } from "./may-manage.js";

/** Who an account is in messengers, for its owner and those who manage it; of another's nobody is told. */
export function matchesFor(house: AccountsHouse, by: SignedIn, account: string): Promise<readonly Match[]> {
  return reading(house.store, async (tx) => ((await isTheirs(tx, by, account)) ? matchesOf(tx, account) : []));
}

/** The code was shown to whoever is signed in there; typing it here proves that both are one. */
export function matchByCode(
  house: AccountsHouse,
  by: SignedIn,
  typed: string,
): Promise<AccountDone<{ readonly match: Match }>> {
  const code = typed.replace(/\D/g, "");
  return inTransaction(house.store, async (tx) => {
    const now = house.clock.now();
    const account = await findAccount(tx, by.id);
    if (account?.state !== "active") return refused("unknown");
    const found = await takeMatchCode(tx, { account: by.id, code, now });
    switch (found.kind) {
      case "wait":
        return refused("codeWait");
      case "wrong":
        return refused("codeWrong");
      case "found": {
        const { channel, member } = found;
        await matchStaff(tx, { channel, member, account: by.id });
        await auditAccount(tx, by, { now, action: "match", account: by.id, why: `${channel} ${member}` });
        return { kind: "done", match: { channel, member } };
      }
    }
  });
}

export function unmatch(
  house: AccountsHouse,
  by: SignedIn,
  account: string,
  { channel, member }: Match,
): Promise<AccountDone> {
  return inTransaction(house.store, async (tx) => {
    if (!(await isTheirs(tx, by, account))) return refused("unknown");
    const there = (await matchesOf(tx, account)).some((one) => one.channel === channel && one.member === member);
    if (!there) return { kind: "done" };
    await unmatchStaff(tx, { channel, account });
    const why = `${channel} ${member}`;
    await auditAccount(tx, by, { now: house.clock.now(), action: "unmatch", account, why });
    return { kind: "done" };
  });
}

/** Roles and agencies are looked up when it is done, not when they signed in. */
async function isTheirs(tx: Tx, by: SignedIn, id: string): Promise<boolean> {
  if (by.id === id) return true;
  const [manager, account] = [await findAccount(tx, by.id), await findAccount(tx, id)];
  return manager?.state === "active" && account !== undefined && mayManage(manager, account);
}

function refused(why: AccountTrouble): AccountDone<never> {
  return { kind: "refused", why };
}

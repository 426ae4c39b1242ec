import { changeAccount, findAccount, holdAccount, type StoredAccount, setFailures } from "../../store/accounts.js";
import { endSessionsOf } from "../../store/desk-sessions.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import type { AccountDone, AccountTrouble, SignedIn } from "../desk-ports/accounts.js";
import { passwordTrouble } from "./account-rules.js";
import { auditAccount } from "./accounts-audit.js";
import type { AccountsHouse } from "./accounts-parts.js";
import { lockedUntil, noFailures, oneMoreFailure } from "./lockout.js";
import { passwordInUse } from "./sign-in.js";

/**
 * Changes one's own password; every other browser is signed out. A wrong old one counts as a wrong sign-in does, and
 * the lock that comes of it signs out here too: whoever sits there is guessing.
 */
export async function changePassword(
  house: AccountsHouse,
  by: SignedIn,
  change: { readonly old: string; readonly password: string },
): Promise<AccountDone> {
  const weak = passwordTrouble(change.password, by.login);
  if (weak) return refused(weak);
  const account = await reading(house.store, (tx) => findAccount(tx, by.id));
  const stored = account && passwordInUse(account);
  const checked = await house.hasher.check(change.old, stored ?? null);
  if (checked === "busy" || stored === undefined) return refused(checked === "busy" ? "busy" : "unknown");
  const hashed = checked === "right" ? await house.hasher.hash(change.password) : undefined;
  if (hashed === "busy") return refused("busy");

  return inTransaction(house.store, async (tx) => {
    const held = await holdAccount(tx, by.id);
    const open = held && passwordInUse(held) === stored && lockedUntil(held, house.clock.now()) === undefined;
    if (open && hashed) return renew(tx, house, by, hashed.hash);
    return refuseWrong(tx, house, by, open ? held : undefined);
  });
}

async function renew(tx: Tx, { clock }: AccountsHouse, by: SignedIn, password: string): Promise<AccountDone> {
  const now = clock.now();
  await setFailures(tx, by.id, noFailures);
  await changeAccount(tx, by.id, { password }, now);
  await endSessionsOf(tx, by.id, now, by.session);
  await auditAccount(tx, by, { now, action: "change-password", account: by.id });
  return { kind: "done" };
}

/** `counted`: absent while it is locked, when nothing counts. */
async function refuseWrong(
  tx: Tx,
  { clock }: AccountsHouse,
  by: SignedIn,
  counted: StoredAccount | undefined,
): Promise<AccountDone> {
  const now = clock.now();
  if (counted) {
    const failures = oneMoreFailure(counted, now);
    await setFailures(tx, by.id, failures);
    if (failures.lockedUntil !== null) await endSessionsOf(tx, by.id, now);
  }
  await auditAccount(tx, by, { now, action: "change-password-failed", account: by.id });
  return refused("passwordWrong");
}

function refused(why: AccountTrouble): AccountDone {
  return { kind: "refused", why };
}

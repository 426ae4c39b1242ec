import { may } from "../../domain/staff.js";
import { listAccounts, type SeenAccount, seenAccount } from "../../store/accounts.js";
import { readAudited } from "../audited.js";
import type { Account } from "../desk-ports/accounts.js";
import { operator } from "./accounts-audit.js";
import type { AccountsHouse } from "./accounts-parts.js";
import { lockedUntil } from "./lockout.js";
import type { Hand } from "./manage.js";

/** The accounts that somebody may see, by login: their agency's, or all. Who may not manage any sees none. */
export async function listFor(house: AccountsHouse, by: Hand): Promise<readonly Account[]> {
  if (!seesAccounts(by)) return [];
  const agency = by === "operator" ? null : by.agency;
  const all = await readAudited(house.store, entry(house, by, "list", "accounts"), (tx) => listAccounts(tx, agency));
  return all.map((account) => toAccount(account, house.clock.now()));
}

export async function findFor(house: AccountsHouse, by: Hand, id: string): Promise<Account | undefined> {
  const found = await readAudited(house.store, entry(house, by, "show", id), async (tx) => {
    const account = await seenAccount(tx, id);
    return account && sees(by, account) ? account : undefined;
  });
  return found && toAccount(found, house.clock.now());
}

function seesAccounts(by: Hand): boolean {
  return by === "operator" || may(by.role, "accounts");
}

function sees(by: Hand, account: SeenAccount): boolean {
  return seesAccounts(by) && (by === "operator" || by.agency === null || by.agency === account.agency);
}

function entry({ clock }: AccountsHouse, by: Hand, action: "list" | "show", subject: string) {
  const { id, place } = by === "operator" ? operator : by;
  return { at: clock.now().toISOString(), actor: id, action, subject, place };
}

/** Without what is only for the door: the password, and how often it was wrong. */
function toAccount({ id, login, name, role, agency, state, seenAt, ...door }: SeenAccount, now: Date): Account {
  const locked = lockedUntil(door, now);
  return {
    ...{ id, login, name, role, agency, state },
    ...(locked === undefined ? {} : { lockedUntil: locked }),
    ...(seenAt === null ? {} : { seenAt }),
  };
}

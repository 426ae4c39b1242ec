import type { AccountsPort, Origin } from "../desk-ports/accounts.js";
import type { AccountsHouse, AccountsParts } from "./accounts-parts.js";
import { endSession, ownSessions, session, signOut } from "./browser-sessions.js";
import { firstLink, link, useLink, wrongIn } from "./links.js";
import { change, invite, reset, setState } from "./manage.js";
import { matchByCode, matchesFor, unmatch } from "./matches.js";
import { changePassword } from "./own-password.js";
import { owaspCost } from "./password-hash.js";
import { createPasswordHasher } from "./password-hasher.js";
import { findFor, listFor } from "./read-accounts.js";
import { createShadowLocks } from "./shadow-locks.js";
import { signIn } from "./sign-in.js";

/** Accounts of the desk. `operator` says what whoever holds the command line can do besides. */
export interface Accounts extends AccountsPort {
  readonly operator: OperatorAccounts;
}

/** By whoever holds the command line: every account, each by its id; written down as `operator`'s. */
export interface OperatorAccounts {
  list(): ReturnType<AccountsPort["list"]>;
  reset(id: string): ReturnType<AccountsPort["reset"]>;
  disable(id: string): ReturnType<AccountsPort["setState"]>;
}

/** One for each process: it counts what is hashed at once, and remembers logins that nobody has. */
export function createAccounts(parts: AccountsParts): Accounts {
  const house: AccountsHouse = {
    ...parts,
    get catalog() {
      return parts.catalog;
    },
    hasher: createPasswordHasher(parts.cost ?? owaspCost, parts.random),
    shadows: createShadowLocks(),
  };
  return {
    signIn: (as, from) => signIn(house, as, bounded(from)),
    session: (secret, from, how) => session(house, secret, bounded(from), how),
    signOut: (who) => signOut(house, who),
    link: (secret) => link(house, secret),
    wrongIn: (secret, chosen) => wrongIn(house, secret, chosen),
    useLink: (secret, chosen, from) => useLink(house, secret, chosen, bounded(from)),
    list: (by) => listFor(house, by),
    find: (by, id) => findFor(house, by, id),
    invite: (by, account) => invite(house, by, account),
    reset: (by, id) => reset(house, by, id),
    change: (by, id, to) => change(house, by, id, to),
    setState: (by, id, state) => setState(house, by, id, state),
    changePassword: (by, wish) => changePassword(house, by, wish),
    sessions: (by) => ownSessions(house, by),
    endSession: (by, id) => endSession(house, by, id),
    matches: (by, account) => matchesFor(house, by, account),
    match: (by, code) => matchByCode(house, by, code),
    unmatch: (by, account, match) => unmatch(house, by, account, match),
    firstLink: () => firstLink(house),
    operator: {
      list: () => listFor(house, "operator"),
      reset: (id) => reset(house, "operator", id),
      disable: (id) => setState(house, "operator", id, "disabled"),
    },
  };
}

/** A browser says of itself what it likes: a few words of it are enough. */
function bounded({ place, agent }: Origin): Origin {
  return { place: place.slice(0, 64), agent: agent.slice(0, 200) };
}

import type { Accounts } from "../../src/assistant/accounts/create-accounts.js";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { passwordOf } from "../accounts/desk-accounts.js";

/** Whoever sits at the desk in one browser. */
export interface Sitter {
  readonly who: SignedIn;
  /** Of the session's cookie. */
  readonly secret: string;
}

export function at(agent: string) {
  return { place: "192.0.2.7", agent };
}

export async function sitter(accounts: Accounts, secret: string): Promise<Sitter> {
  const who = await accounts.session(secret, at("Firefox"));
  if (!who) throw new Error("nobody is signed in with that");
  return { who, secret };
}

export async function enter(accounts: Accounts, login: string, agent: string): Promise<Sitter> {
  const entered = await accounts.signIn({ login, password: passwordOf(login) }, at(agent));
  if (entered.kind !== "in") throw new Error(`${login} could not sign in: ${entered.kind}`);
  return sitter(accounts, entered.secret);
}

import type { Role, StaffMember } from "../../domain/staff.js";

/** Who is signed in, in which browser. Everything that is done at the desk is done for one of these. */
export interface SignedIn extends StaffMember {
  readonly login: string;
  /** The session's id; its secret is only in the cookie. */
  readonly session: string;
  /** The address the request came from, for the log. */
  readonly place: string;
}

export interface Account extends StaffMember {
  readonly login: string;
  readonly state: "invited" | "active" | "disabled";
  readonly lockedUntil?: string;
  /** ISO instant of the last thing they did. */
  readonly seenAt?: string;
}

export interface DeskSession {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly place: string;
  readonly agent: string;
}

/** Somebody of a messenger who is somebody at the desk; `member` is the messenger's name for them, workspace and all. */
export interface Match {
  readonly channel: string;
  readonly member: string;
}

/** Where a request came from: an address, and the browser in a few words. */
export interface Origin {
  readonly place: string;
  readonly agent: string;
}

/** `secret`: for the cookie, told once. `refused` says neither whether the login exists nor why. `busy`: too many at once. */
export type SignIn =
  | { readonly kind: "in"; readonly secret: string; readonly member: StaffMember }
  | { readonly kind: "refused" | "busy" }
  | { readonly kind: "locked"; readonly until: string };

/** What is wrong with a password or login somebody chose; each has its words. */
export type AccountTrouble =
  | "loginTaken"
  | "loginForm"
  | "nameEmpty"
  /** The login or name holds what looks like one. */
  | "residentNumber"
  | "passwordShort"
  | "passwordCommon"
  | "passwordWrong"
  | "unknown"
  | "notYours"
  | "disabled"
  | "lastAdministrator"
  | "linkGone"
  /** Of a code from a messenger: it is another's, used, or older than ten minutes. */
  | "codeWrong"
  /** Too many wrong codes; nothing is looked at for ten minutes. */
  | "codeWait"
  /** Too many passwords are being looked at; the same again in a moment. */
  | "busy";

export type AccountDone<T = object> =
  | ({ readonly kind: "done" } & T)
  | { readonly kind: "refused"; readonly why: AccountTrouble };

/** What a link lets its bearer do: make the first account, or choose a password for theirs. */
export type LinkView =
  | { readonly kind: "first" }
  | { readonly kind: "invite" | "reset"; readonly login: string; readonly name: string };

/** Accounts of the desk. Every write is in the audit log; passwords and secrets are nowhere but hashed. */
export interface AccountsPort {
  signIn(as: { readonly login: string; readonly password: string }, from: Origin): Promise<SignIn>;
  /**
   * The session of a cookie's secret, kept awake by asking. Undefined: sign in (again). `unattended`: what a page asks
   * by itself, which keeps nothing awake, or a desk that was left alone would never be signed out.
   */
  session(secret: string, from: Origin, how?: "unattended"): Promise<SignedIn | undefined>;
  signOut(who: SignedIn): Promise<void>;

  /** Undefined: the link was used, has run out, or never was. */
  link(secret: string): Promise<LinkView | undefined>;
  /** All that is wrong with what was chosen, so that it can be said at once; the link is not used up. */
  wrongIn(
    secret: string,
    chosen: { readonly login?: string; readonly name?: string; readonly password: string },
  ): Promise<readonly AccountTrouble[]>;
  /** Makes the first account (`login` and `name` needed), or sets the password; signs in. Uses the link up. */
  useLink(
    secret: string,
    chosen: { readonly login?: string; readonly name?: string; readonly password: string },
    from: Origin,
  ): Promise<AccountDone<{ readonly secret: string }>>;

  /** Accounts that `by` may see: their agency's, or all. */
  list(by: SignedIn): Promise<readonly Account[]>;
  find(by: SignedIn, id: string): Promise<Account | undefined>;
  /** Makes an account and a link for its owner; the link's secret is told once. */
  invite(
    by: SignedIn,
    account: { readonly login: string; readonly name: string; readonly role: Role; readonly agency: string | null },
  ): Promise<AccountDone<{ readonly account: Account; readonly link: string }>>;
  /** A new link to choose a password; the old password and every session end. */
  reset(by: SignedIn, id: string): Promise<AccountDone<{ readonly link: string }>>;
  change(
    by: SignedIn,
    id: string,
    to: { readonly name?: string; readonly role?: Role; readonly agency?: string | null },
  ): Promise<AccountDone>;
  /** A disabled account keeps its name in the log, and nothing else. */
  setState(by: SignedIn, id: string, state: "active" | "disabled"): Promise<AccountDone>;

  /** One's own. */
  changePassword(by: SignedIn, change: { readonly old: string; readonly password: string }): Promise<AccountDone>;
  sessions(by: SignedIn): Promise<readonly DeskSession[]>;
  endSession(by: SignedIn, session: string): Promise<void>;

  /** Who an account is in messengers: one's own, or that of somebody whom `by` manages. */
  matches(by: SignedIn, account: string): Promise<readonly Match[]>;
  /** Ties `by` to whoever was shown this code in a messenger. An earlier tie of either in that messenger ends. */
  match(by: SignedIn, code: string): Promise<AccountDone<{ readonly match: Match }>>;
  /** From then on they can only read there. */
  unmatch(by: SignedIn, account: string, match: Match): Promise<AccountDone>;

  /** The link of the first start while there is no account that could make others; undefined afterwards. */
  firstLink(): Promise<string | undefined>;
}

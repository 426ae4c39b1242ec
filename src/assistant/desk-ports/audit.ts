import type { SignedIn } from "./accounts.js";

export interface AuditLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string };
  readonly action: string;
  readonly subject: string;
  readonly why: string;
  readonly place: string;
}

export interface AuditWish {
  readonly actor?: string;
  readonly subject?: string;
  readonly action?: string;
  /** Seoul days, both ends in. */
  readonly from?: string;
  readonly to?: string;
  readonly page: number;
  readonly size: number;
}

/** Who looked at whose data, when, from where, what for. A manager sees their own agency's accounts. */
export interface AuditPort {
  entries(by: SignedIn, wish: AuditWish): Promise<{ readonly lines: readonly AuditLine[]; readonly total: number }>;
  /** Whose rows an account touched: each person or hand-off once, with how often and when last. */
  touched(
    by: SignedIn,
    account: string,
  ): Promise<readonly { readonly subject: string; readonly times: number; readonly lastAt: string }[]>;
  /** Whether the log is whole; `seq`: the first entry that is not as it was written. */
  check(
    by: SignedIn,
  ): Promise<{ readonly kind: "whole"; readonly entries: number } | { readonly kind: "broken"; readonly seq: number }>;
}

import type { SignedIn } from "./accounts.js";

export interface CannedReply {
  readonly id: string;
  readonly title: string;
  /** May hold fields: `{{name}}`, `{{program}}`, `{{agency}}`, `{{staff}}`. */
  readonly body: string;
  /** Null: every agency's. */
  readonly agency: string | null;
}

/** Fields a canned reply may hold; what is not known of a hand-off is left as a gap that staff see. */
export const replyFields = ["name", "program", "agency", "staff"] as const;

/** Words that staff send often. */
export interface RepliesPort {
  list(by: SignedIn): Promise<readonly CannedReply[]>;
  /** For one hand-off, its fields filled. */
  filled(by: SignedIn, handoff: string): Promise<readonly CannedReply[]>;
  save(
    by: SignedIn,
    reply: { readonly id?: string; readonly title: string; readonly body: string; readonly agency: string | null },
  ): Promise<
    | { readonly kind: "saved"; readonly id: string }
    | {
        readonly kind: "refused";
        readonly why: "empty" | "tooLong" | "unknownField" | "residentNumber" | "notYours" | "unknown";
      }
  >;
  remove(by: SignedIn, id: string): Promise<void>;
}

import type { Act, Saying, Start } from "../dialog/say.js";

/** What waits in the inbox for its turn: what a person did, or what happened that the talk must follow, all in one order. */
export type Payload =
  | {
      readonly kind: "said";
      readonly unseen?: true;
      readonly text: string;
      readonly press?: { readonly label: string; readonly act?: Act };
    }
  /** A resident number was in it: the words are gone. */
  | { readonly kind: "screened" }
  | { readonly kind: "opened" }
  | { readonly kind: "due"; readonly saying: Saying; readonly start: Start }
  | { readonly kind: "news"; readonly saying: Saying }
  /** Something that is no longer so by its turn. */
  | { readonly kind: "passed" }
  | { readonly kind: "joined"; readonly handoff: string; readonly agency: string; readonly staff: string }
  | { readonly kind: "staffSaid"; readonly text: string }
  | { readonly kind: "returned" };

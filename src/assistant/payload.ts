import type { FilledIn } from "../conversation/form-heard.js";
import type { Patch } from "../conversation/learn.js";
import type { MessageFile } from "../conversation/message.js";
import type { Act, Saying, Start } from "../dialog/say.js";

/** What waits in the inbox for its turn: what a person did, or what happened that the talk must follow, all in one order. */
export type Payload =
  | {
      readonly kind: "said";
      readonly unseen?: true;
      readonly text: string;
      readonly press?: { readonly label: string; readonly act?: Act };
      readonly echo?: string;
    }
  | ({ readonly kind: "form" } & FilledIn)
  /** A resident number was in it: the words are gone. */
  | { readonly kind: "screened"; readonly echo?: string }
  | { readonly kind: "opened" }
  | { readonly kind: "due"; readonly saying: Saying; readonly start: Start }
  /** As due, of a survey: not to somebody who is with staff by then, or has called for help. `invite`: its id. */
  | {
      readonly kind: "survey";
      readonly as: "invitation" | "reminder";
      readonly invite: string;
      readonly saying: Saying;
      readonly start: Start;
    }
  | { readonly kind: "news"; readonly saying: Saying }
  /** As news, but not of something that they have left meanwhile, nor while somebody else has the talk. */
  | { readonly kind: "reminder"; readonly registration: string; readonly saying: Saying }
  /** Something that is no longer so by its turn. */
  | { readonly kind: "passed" }
  /** A member of staff, or a colleague after them, has the talk. `staff`, `agency`: names; an agency without one is empty. */
  | { readonly kind: "joined"; readonly handoff: string; readonly agency: string; readonly staff: string }
  /** Nobody has it any more: the person waits again. */
  | { readonly kind: "released"; readonly handoff: string }
  /** Others are to have it: the person waits for them. `agency`: its name. */
  | { readonly kind: "passedOn"; readonly handoff: string; readonly agency: string }
  | { readonly kind: "staffSaid"; readonly text: string }
  /** Files for staff. `handoff`: to whom they go, absent when nobody would have taken them: then none were kept. */
  | { readonly kind: "gave"; readonly handoff?: string; readonly files: readonly MessageFile[] }
  | { readonly kind: "staffGave"; readonly files: readonly MessageFile[] }
  /** Something that was said is put right, or without `text` taken back. `inbox`: the event it was said by. */
  | { readonly kind: "amended"; readonly inbox: string; readonly from: "staff" | "person"; readonly text?: string }
  /** Facts that staff put right: taken in at once, told when the assistant has the talk again. */
  | { readonly kind: "corrected"; readonly facts: Patch }
  /** Staff are done. `handoff`: the one that was closed, so that the person can say how it was. */
  | { readonly kind: "returned"; readonly handoff?: string };

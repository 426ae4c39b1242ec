import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HandoffDone } from "../../assistant/desk-ports/handoffs.js";
import type { Desk } from "../desk.js";
import { backTo, type DeskReply, type DeskRequest } from "../route.js";
import type { FormName, Trouble } from "./attempt.js";
import { showTalk } from "./show-talk.js";

/** A form of the talk's page that was sent. */
export interface Sent {
  readonly form: FormName;
  readonly request: DeskRequest;
  readonly desk: Desk;
  readonly who: SignedIn;
}

/** Back to the page with a notice when it was done; else the page with what was typed, what happened, and what to do. */
export function answerForm(
  sent: Sent,
  outcome: HandoffDone | Trouble,
  { done, to = talkPath(sent.request) }: { readonly done: string; readonly to?: string },
): Promise<DeskReply> | DeskReply {
  return outcome.kind === "done" ? backTo(to, { done }) : comeBack(sent, outcome);
}

/** The page again, with the form as it was sent. */
export function comeBack({ form, request, desk, who }: Sent, trouble: Trouble): Promise<DeskReply> {
  return showTalk(desk, who, handoffId(request), { attempt: { form, trouble, typed: request.fields } });
}

export function handoffId({ params }: DeskRequest): string {
  return params.id ?? "";
}

export function talkPath(request: DeskRequest): string {
  return `/desk/talk/${encodeURIComponent(handoffId(request))}`;
}

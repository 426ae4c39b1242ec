import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { useView } from "../view.js";
import type { Words } from "../words.js";
import type { Attempt, FormName, Standing, Trouble } from "./attempt.js";

/** What happened to a form that did nothing, and what to do now; said at the form it is about. */
export function FormTrouble({ attempt, form }: { attempt: Attempt | undefined; form: FormName }): VNode | null {
  return attempt?.form === form && attempt.trouble ? <Said trouble={attempt.trouble} /> : null;
}

/** How a hand-off ended: in a way that can be taken back now, by the person who left, or for good. */
export type End = "reopenable" | "cancelled" | "closed";

export function endOf({ state, outcome, reopenable }: HandoffView): End | undefined {
  if (state !== "closed") return undefined;
  if (reopenable) return "reopenable";
  return outcome === undefined ? "cancelled" : "closed";
}

export function Said({ trouble, end }: { trouble: Trouble; end?: End | undefined }): VNode {
  const { words } = useView();
  return (
    <p class="notice problem" role="alert">
      {inWords(words, trouble, end)}
    </p>
  );
}

function inWords(words: Words, trouble: Trouble, end: End | undefined): string {
  if (trouble.kind === "taken") return words("desk.talk.trouble.taken", { by: trouble.by });
  if (trouble.kind === "file") return trouble.words;
  if (trouble.kind === "gap") return words("desk.talk.trouble.gap", { gaps: trouble.gaps });
  return words(`desk.talk.trouble.${trouble.kind === "closed" ? (end ?? "closed") : trouble.kind}`);
}

/** Whether an answer that could not be sent comes back into the box: it does for whoever takes the hand-off. */
export function afterwards(standing: Standing): "comesBack" | "copied" {
  return standing === "closed" || standing === "mine" ? "copied" : "comesBack";
}

interface UnsentProps {
  readonly attempt: Attempt;
  readonly then: "comesBack" | "copied";
}

/** What could not be sent, where its form is not shown any more: to be taken along, or copied. */
export function Unsent({ attempt, then }: UnsentProps): VNode | null {
  const { words } = useView();
  const text = ["text", "value", "why", "draft"].map((name) => attempt.typed.get(name) ?? "").find(Boolean);
  if (text === undefined) return null;
  const isAnswer = attempt.form === "reply" || attempt.form === "claim";
  return (
    <div class="unsent">
      <label for="unsent">
        {words(isAnswer && then === "comesBack" ? "desk.talk.unsent" : "desk.talk.unsentNote")}
      </label>
      <textarea id="unsent" readOnly rows={3} value={text} />
    </div>
  );
}

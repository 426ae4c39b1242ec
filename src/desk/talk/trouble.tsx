import type { VNode } from "preact";
import { useView } from "../view.js";
import type { Attempt, FormName, Trouble } from "./attempt.js";

/** What happened to a form that did nothing, and what to do now; said at the form it is about. */
export function FormTrouble({ attempt, form }: { attempt: Attempt | undefined; form: FormName }): VNode | null {
  return attempt?.form === form && attempt.trouble ? <Said trouble={attempt.trouble} /> : null;
}

export function Said({ trouble }: { trouble: Trouble }): VNode {
  const { words } = useView();
  const text =
    trouble.kind === "taken"
      ? words("desk.talk.trouble.taken", { by: trouble.by })
      : words(`desk.talk.trouble.${trouble.kind}`);
  return (
    <p class="notice problem" role="alert">
      {text}
    </p>
  );
}

/** What could not be sent, where its form is not shown any more: to be taken along, or copied. */
export function Unsent({ attempt }: { attempt: Attempt }): VNode | null {
  const { words } = useView();
  const text = ["text", "value", "why", "draft"].map((name) => attempt.typed.get(name) ?? "").find(Boolean);
  if (text === undefined) return null;
  const isAnswer = attempt.form === "reply" || attempt.form === "claim";
  return (
    <div class="unsent">
      <label for="unsent">{words(isAnswer ? "desk.talk.unsent" : "desk.talk.unsentNote")}</label>
      <textarea id="unsent" readOnly rows={3} value={text} />
    </div>
  );
}

import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import type { CannedReply } from "../../assistant/desk-ports/replies.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { type Attempt, typedIn } from "./attempt.js";
import { Canned } from "./canned.js";
import { FileForm } from "./files.js";
import { gapWords } from "./gaps.js";
import { longestText } from "./read-form.js";
import { FormTrouble } from "./trouble.js";

interface ComposerProps {
  readonly handoff: HandoffView;
  readonly canned: readonly CannedReply[];
  readonly attempt: Attempt | undefined;
  /** Whether the box takes the focus: after it was taken, or an answer was sent. */
  readonly focus: "answer" | undefined;
}

/** Where staff write: to the person, or a note that the person never sees. */
export function Composer({ handoff, canned, attempt, focus }: ComposerProps): VNode {
  const { words, newKey } = useView();
  const action = `/desk/talk/${handoff.id}`;
  return (
    <section class="compose" aria-label={words("desk.talk.compose")}>
      <FormTrouble attempt={attempt} form="reply" />
      <form id="answer-form" method="post" action={`${action}/reply`} data-keep={`answer-${handoff.id}`}>
        <Csrf />
        <input type="hidden" name="key" value={newKey()} />
        <input type="hidden" name="claim" value={handoff.claim} />
        {attempt?.trouble?.kind === "gap" ? <input type="hidden" name="gaps" value={attempt.trouble.gaps} /> : null}
        <label for="answer">{words("desk.talk.answer.label")}</label>
        <textarea
          id="answer"
          name="text"
          rows={3}
          required
          maxLength={longestText}
          data-key="r"
          autofocus={focus === "answer"}
          value={typedIn(attempt, "reply", "text")}
          data-gaps={JSON.stringify(gapWords(words))}
          data-gaps-into="answer-gaps"
        />
        <button type="submit" class="main">
          {words("desk.talk.answer.send")}
        </button>
        <p id="answer-gaps" class="trouble" role="status" hidden data-says={words("desk.talk.answer.gaps")} />
      </form>
      <div class="tools">
        <Canned handoff={handoff.id} replies={canned} />
        <FileForm handoff={handoff} attempt={attempt} />
        <details id="note-box" class="drop" open={attempt?.form === "note"}>
          <summary data-key="n">{words("desk.talk.note.title")}</summary>
          <form class="panel memo" method="post" action={`${action}/note`} data-keep={`note-${handoff.id}`}>
            <FormTrouble attempt={attempt} form="note" />
            <Csrf />
            <input type="hidden" name="key" value={newKey()} />
            <label for="note">{words("desk.talk.note.label")}</label>
            <textarea
              id="note"
              name="text"
              rows={3}
              required
              maxLength={longestText}
              value={typedIn(attempt, "note", "text")}
            />
            <button type="submit">{words("desk.talk.note.save")}</button>
          </form>
        </details>
        <span class="hint wide-only">{words("desk.talk.answer.hint")}</span>
      </div>
    </section>
  );
}

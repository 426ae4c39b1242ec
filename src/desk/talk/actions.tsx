import type { VNode } from "preact";
import type { HandoffsPort, HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { PostButton } from "../parts/post-button.js";
import { useView } from "../view.js";
import { type Attempt, standingOf, typedIn } from "./attempt.js";
import { CloseForm } from "./close-form.js";
import { PassForm } from "./pass-form.js";
import { ReleaseForm } from "./release-form.js";

export type Colleagues = Awaited<ReturnType<HandoffsPort["colleagues"]>>;

interface ActionsProps {
  readonly handoff: HandoffView;
  readonly me: string;
  readonly colleagues: Colleagues;
  readonly attempt: Attempt | undefined;
}

/** What can be done with the hand-off as it stands now. */
export function Actions({ handoff, me, colleagues, attempt }: ActionsProps): VNode | null {
  const { words } = useView();
  const path = `/desk/talk/${handoff.id}`;
  const draft = unsentAnswer(attempt);
  switch (standingOf(handoff, me)) {
    case "waiting":
      return (
        <div class="actions">
          <PostButton action={`${path}/claim`} fields={draft} look="main" shortcut="c">
            {words("desk.handoff.claim")}
          </PostButton>
          <PassForm handoff={handoff} colleagues={colleagues} attempt={attempt} />
        </div>
      );
    case "mine":
      return (
        <div class="actions">
          <PassForm handoff={handoff} colleagues={colleagues} attempt={attempt} />
          <ReleaseForm handoff={handoff} />
          <CloseForm handoff={handoff} attempt={attempt} />
        </div>
      );
    case "left":
      return (
        <div class="actions">
          <PostButton action={`${path}/claim`} fields={{ ...draft, over: "yes" }} look="main" shortcut="c">
            {words("desk.handoff.takeOver")}
          </PostButton>
        </div>
      );
    case "others":
      return (
        <div class="actions">
          <details id="over" class="drop" open={attempt?.form === "claim"}>
            <summary data-key="c">{words("desk.handoff.takeOver")}</summary>
            <div class="panel">
              <p>{words("desk.talk.over.sure", { name: handoff.staff?.name ?? "" })}</p>
              <PostButton action={`${path}/claim`} fields={{ ...draft, over: "yes" }} look="main">
                {words("desk.talk.over.yes")}
              </PostButton>
            </div>
          </details>
        </div>
      );
    case "closed":
      return handoff.reopenable ? (
        <div class="actions">
          <PostButton action={`${path}/reopen`}>{words("desk.talk.reopen")}</PostButton>
          <span class="hint">{words("desk.talk.reopenHint")}</span>
        </div>
      ) : null;
  }
}

/** An answer that could not be sent goes along when the hand-off is taken, and stands in the box again. */
function unsentAnswer(attempt: Attempt | undefined): Readonly<Record<string, string>> {
  const text = typedIn(attempt, "reply", "text") || typedIn(attempt, "claim", "draft");
  return text === "" ? {} : { draft: text };
}

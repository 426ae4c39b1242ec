import type { VNode } from "preact";
import type { HandoffLine, HandoffView } from "../../assistant/desk-ports/handoffs.js";
import type { CannedReply } from "../../assistant/desk-ports/replies.js";
import { Live } from "../parts/live.js";
import { useView } from "../view.js";
import { Actions, type Colleagues } from "./actions.js";
import { type Attempt, standingOf } from "./attempt.js";
import { Composer } from "./composer.js";
import { Crisis } from "./crisis.js";
import { Heading } from "./heading.js";
import { Messages } from "./messages.js";
import { Mine } from "./mine.js";
import { Packet } from "./packet.js";
import { afterwards, endOf, Said, Unsent } from "./trouble.js";

export interface TalkProps {
  readonly handoff: HandoffView;
  readonly me: string;
  readonly mine: readonly HandoffLine[];
  readonly canned: readonly CannedReply[];
  readonly colleagues: Colleagues;
  readonly attempt: Attempt | undefined;
  readonly focus: "answer" | undefined;
}

/** One hand-off: one's own at the left, the talk in the middle, what is known at the right. */
export function Talk({ handoff, me, mine, canned, colleagues, attempt, focus }: TalkProps): VNode {
  const { words } = useView();
  const path = `/desk/talk/${handoff.id}`;
  const isMine = standingOf(handoff, me) === "mine";
  return (
    <Live id="talk" class="talk" path={path}>
      <Mine lines={mine} here={handoff.id} />
      <section class="middle" aria-label={words("desk.talk.middle")} data-stay={isMine ? `${path}/stay` : undefined}>
        <Heading handoff={handoff} me={me} />
        {attempt && !hasItsForm(attempt, isMine) ? <Returned attempt={attempt} handoff={handoff} me={me} /> : null}
        <Actions handoff={handoff} me={me} colleagues={colleagues} attempt={attempt} />
        {handoff.reason === "crisis" ? <Crisis kind={handoff.crisis} /> : null}
        <Messages handoff={handoff} />
        {isMine ? <Composer handoff={handoff} canned={canned} attempt={attempt} focus={focus} /> : null}
      </section>
      <Packet handoff={handoff} facts={isMine ? "correctable" : "shown"} attempt={attempt} />
    </Live>
  );
}

/** Whether what was tried can be tried again where it was: else it is told above the talk. */
function hasItsForm({ form }: Attempt, isMine: boolean): boolean {
  return isMine && form !== "claim" && form !== "reopen" && form !== "amend";
}

function Returned({ attempt, handoff, me }: { attempt: Attempt; handoff: HandoffView; me: string }): VNode {
  return (
    <div class="returned">
      {attempt.trouble ? <Said trouble={attempt.trouble} end={endOf(handoff)} /> : null}
      <Unsent attempt={attempt} then={afterwards(standingOf(handoff, me))} />
    </div>
  );
}

import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import type { DeskReply } from "../route.js";
import { type Attempt, standingOf } from "./attempt.js";
import { nameOf } from "./heading.js";
import { LostTalk } from "./lost-talk.js";
import { Talk } from "./page.js";

export interface Showing {
  readonly attempt?: Attempt;
  readonly focus?: "answer";
}

/** Most hand-offs at the side. */
const mineAtMost = 30;

/** The talk's page as it is now; with the form that came back, if one did. */
export async function showTalk(
  desk: Desk,
  who: SignedIn,
  id: string,
  { attempt, focus }: Showing = {},
): Promise<DeskReply> {
  const { handoffs, replies, words } = desk;
  const handoff = await handoffs.open(who, id);
  if (!handoff) return lost(desk, attempt);
  const isMine = standingOf(handoff, who.id) === "mine";
  const [mine, canned, colleagues] = await Promise.all([
    handoffs.inbox(who, { tab: "mine", page: 1, size: mineAtMost }),
    isMine ? replies.filled(who, id) : [],
    handoffs.colleagues(who),
    isMine ? handoffs.stay(who, id) : undefined,
  ]);
  return {
    kind: "page",
    title: nameOf(handoff, { words }),
    area: "inbox",
    width: "wide",
    ...(attempt?.trouble ? { status: statusOf(attempt.trouble.kind) } : {}),
    body: (
      <Talk
        handoff={handoff}
        me={who.id}
        mine={mine.lines}
        canned={canned}
        colleagues={colleagues}
        attempt={attempt}
        focus={focus}
      />
    ),
  };
}

function statusOf(trouble: NonNullable<Attempt["trouble"]>["kind"]): number {
  switch (trouble) {
    case "taken":
    case "stale":
    case "closed":
    case "notYours":
    case "unknown":
    case "notSaid":
      return 409;
    case "empty":
    case "gap":
    case "tooLong":
    case "chooseWhom":
    case "chooseOutcome":
    case "unreadable":
    case "residentNumber":
    case "form":
    case "file":
      return 422;
  }
}

/** It is not theirs to see; perhaps it went there while they were writing. */
function lost({ words }: Desk, attempt: Attempt | undefined): DeskReply {
  return {
    kind: "page",
    title: words("desk.problemPage.title"),
    area: "inbox",
    status: 404,
    body: <LostTalk attempt={attempt} />,
  };
}

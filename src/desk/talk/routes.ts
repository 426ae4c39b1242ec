import { backTo, type DeskReply, type DeskRoute } from "../route.js";
import { handoffId, type Sent, talkPath } from "./answer-form.js";
import type { FormName } from "./attempt.js";
import { postAmend } from "./post-amend.js";
import { postClaim } from "./post-claim.js";
import { postClose, postReopen } from "./post-close.js";
import { postCorrect } from "./post-correct.js";
import { getFile, postFile } from "./post-file.js";
import { postNote } from "./post-note.js";
import { postPass } from "./post-pass.js";
import { postDraft, postReply } from "./post-reply.js";
import { showTalk } from "./show-talk.js";

/** After these the next thing to do is to write. */
const thenWrite: readonly (string | null)[] = [
  "handoffClaimed",
  "handoffTakenOver",
  "handoffReplied",
  "handoffFileSent",
  "handoffReopened",
];

const forms: readonly {
  readonly at: string;
  readonly form: FormName;
  readonly post: (sent: Sent) => Promise<DeskReply>;
  readonly takes?: "files";
}[] = [
  { at: "claim", form: "claim", post: postClaim },
  { at: "reply", form: "reply", post: postReply },
  { at: "draft", form: "reply", post: postDraft },
  { at: "amend", form: "amend", post: postAmend },
  { at: "note", form: "note", post: postNote },
  { at: "file", form: "file", post: postFile, takes: "files" },
  { at: "correct", form: "correct", post: postCorrect },
  { at: "pass", form: "pass", post: postPass },
  { at: "close", form: "close", post: postClose },
  { at: "reopen", form: "reopen", post: postReopen },
];

export const talkRoutes: readonly DeskRoute[] = [
  {
    method: "GET",
    path: "/desk/talk/:id",
    may: "handoffs",
    handle: (request, desk, who) =>
      showTalk(desk, who, handoffId(request), thenWrite.includes(request.query.get("done")) ? { focus: "answer" } : {}),
  },
  {
    method: "POST",
    path: "/desk/talk/:id/stay",
    may: "handoffs",
    async handle(request, desk, who) {
      await desk.handoffs.stay(who, handoffId(request));
      return { kind: "nothing", status: 204 };
    },
  },
  getFile,
  ...forms.flatMap(({ at, form, post, takes }): readonly DeskRoute[] => [
    {
      method: "POST",
      path: `/desk/talk/:id/${at}`,
      may: "handoffs",
      ...(takes ? { takes } : {}),
      handle: (request, desk, who) => post({ form, request, desk, who }),
    },
    // A form that came back stands under this address; loading it anew leads to the talk.
    { method: "GET", path: `/desk/talk/:id/${at}`, may: "handoffs", handle: (request) => backTo(talkPath(request)) },
  ]),
];

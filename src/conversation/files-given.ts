import { say } from "../dialog/say.js";
import { goOn } from "./go-on.js";
import { type Talk, type Thinking, wish } from "./talk.js";
import { passedOn } from "./while-waiting.js";

/** Who has the files that a person gave. */
export type FilesGoTo = "staff" | "nobody";

/** Says what becomes of files: staff get them; where nobody does, somebody is offered who would. */
export function* filesGiven(talk: Talk, to: FilesGoTo): Thinking<void> {
  const { owner, introduced } = talk.conversation;
  if (owner === "staff" && to === "staff") return;
  if (owner === "waiting" && to === "staff") return yield* passedOn(talk, "files.passedOn");
  if (!introduced) talk.say({ text: say("menu.introduction") });
  talk.change({ introduced: true });
  if (to === "staff") talk.say({ text: say("files.kept") });
  else talk.say({ text: say("files.withAssistant"), choices: [wish("menu.staff", "staff")] });
  if (talk.top) yield* goOn(talk);
}

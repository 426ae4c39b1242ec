import { type Act, say } from "../dialog/say.js";
import { type Language, languages } from "../domain/languages.js";
import { actOf } from "./beside-staff.js";
import { cancelWaiting } from "./from-staff.js";
import { goOn } from "./go-on.js";
import type { Heard } from "./hear.js";
import { menu, type Talk, type Thinking } from "./talk.js";

/** The language that a message asks for: in words that ask for nothing else, or by a button. */
export function wishedLanguage(talk: Talk, heard: Heard): Language | undefined {
  return heard.language ?? languageOf(actOf(talk, heard));
}

function languageOf(act: Act | undefined): Language | undefined {
  if (act?.kind !== "wish" || act.intent !== "language") return undefined;
  return languages.find((language) => language === act.slots.language);
}

/**
 * From here on the person is talked with in the language. The task is not moved: what is open is asked again, in full, for
 * they may not have understood it before. While staff have the talk nothing is said; they read the wish themselves.
 */
export function* changeLanguage(talk: Talk, language: Language): Thinking<void> {
  const { owner, introduced } = talk.conversation;
  talk.change({ language, missed: 0 });
  if (owner === "staff") return;
  if (!introduced) talk.say({ text: say("menu.introduction") });
  talk.change({ introduced: true });
  const text = say("language.now");
  const waits = owner === "waiting" && !(talk.top && besideWaiting.has(talk.top.dialog));
  if (waits) return talk.say({ text, choices: [cancelWaiting] });
  if (!talk.top) return talk.say({ text, choices: menu });
  talk.say({ text });
  yield* goOn(talk);
}

/** What may be asked of somebody who waits for staff. */
const besideWaiting: ReadonlySet<string> = new Set(["handoff", "my-data", "applications"]);

import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "@slack/bolt";
import type { ShownForm } from "../../../assistant/ports.js";
import type { SlackHouse } from "../slack-house.js";
import { readPress } from "../talk/read-press.js";
import { longestText, takeIn } from "../talk/take-in.js";
import { talkOf } from "../talk/talk-id.js";
import { fieldBlockId } from "./field-block.js";
import { formCallback, formView } from "./form-view.js";
import { formWhenReady, hasForms } from "./open-form.js";
import { readView, type SentView } from "./read-view.js";

/** What only the answers make known is asked in a next step, if it is known in this part of the time; else the talk asks. */
const partForNext = 0.6;

/**
 * A form that was sent in: what cannot be is said at its field and nothing is kept; else all of it is stored in the talk as
 * one event, and only then answered. Sent twice it is the same event.
 */
export function onFormSent(app: App, { assistant, words, wordsIn, answerWithinMs }: SlackHouse): void {
  app.view({ callback_id: formCallback, type: "view_submission" }, async ({ body, view, ack }) => {
    const came = performance.now();
    const sent = readView(view);
    if (!sent || !hasForms(assistant)) return ack({ response_action: "clear" });
    const { who } = readPress(body);
    const talk = talkOf(who);
    const { frame, given, step } = sent;
    const errors = await assistant.checkForm(talk, { frame, given });
    if (Object.keys(errors).length > 0) return ack({ response_action: "errors", errors: byBlock(errors) });
    const receipt = await takeIn(assistant, { who, eventId: nameOf(sent), form: { frame, given } });
    if (receipt.kind === "refused") {
      const [longest] = [...given].sort((one, other) => lengthOf(other) - lengthOf(one));
      const why = words("common.tooLong", { longest: longestText });
      return ack({ response_action: "errors", errors: byBlock({ [longest?.key ?? ""]: why }) });
    }
    const left = answerWithinMs * partForNext - (performance.now() - came);
    const next = await Promise.race([formWhenReady(assistant, talk), sleep(Math.max(0, left), undefined)]);
    return ack(
      next && goesOn(next, sent)
        ? { response_action: "update", view: formView(next, step + 1, wordsIn(next.language)) }
        : { response_action: "clear" },
    );
  });
}

function byBlock(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([key, why]) => [fieldBlockId(key), why]));
}

function lengthOf(given: SentView["given"][number]): number {
  return given.kind === "typed" ? given.text.length : 0;
}

/** A modal's hash changes with its step. Whoever sends it again with something else in it sends something else. */
function nameOf({ id, hash, given }: SentView): string {
  const what = createHash("sha256").update(JSON.stringify(given)).digest("base64url");
  return `form:${id}:${hash}:${what}`;
}

/** The same task asks on. What was just sent and stands there again is asked by the talk, with the reason. */
function goesOn({ frame, fields }: ShownForm, sent: SentView): boolean {
  const before = new Set(sent.given.map(({ key }) => key));
  return frame === sent.frame && !fields.some(({ key }) => before.has(key));
}

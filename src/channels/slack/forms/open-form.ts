import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "@slack/bolt";
import type { FormsPort, ShownForm } from "../../../assistant/ports.js";
import type { SlackAssistant, SlackHouse } from "../slack-house.js";
import { readPress } from "../talk/read-press.js";
import { type SlackPerson, talkOf } from "../talk/talk-id.js";
import { formAction } from "./form-action.js";
import { formView, plainView } from "./form-view.js";

/** The talk may be busy for so long before a modal that says so is opened. */
const openWithinMs = 500;

export function onFormOpened(app: App, house: SlackHouse): void {
  app.action(new RegExp(`^${formAction}`), async ({ body, ack }) => {
    const { who, trigger } = readPress(body);
    await ack();
    if (trigger !== undefined) void openForm(house, who, trigger);
  });
}

/**
 * Opens the form of a person's talk. A trigger is good for three seconds, so while the talk is busy a modal is opened that
 * says so, and becomes the form. Nothing is lost when that fails: the talk asks the same. Never rejects.
 */
export async function openForm(house: SlackHouse, who: SlackPerson, trigger: string): Promise<void> {
  const { assistant, words, wordsIn, onError } = house;
  const viewOf = (form: ShownForm | undefined) =>
    form ? formView(form, 1, wordsIn(form.language)) : plainView("slack.form.nothing", words);
  try {
    const api = await house.apiFor(who.team);
    if (!api) return;
    const ready = formWhenReady(assistant, talkOf(who)).then(viewOf);
    const soon = await Promise.race([ready, sleep(openWithinMs, undefined)]);
    if (soon) return void (await api.views.open({ trigger_id: trigger, view: soon }));
    const { view } = await api.views.open({ trigger_id: trigger, view: plainView("slack.form.loading", words) });
    if (view?.id !== undefined) await api.views.update({ view_id: view.id, view: await ready });
  } catch (fault) {
    onError(fault);
  }
}

/** The form once all that was received has had its turn. */
export async function formWhenReady(assistant: SlackAssistant, talk: string): Promise<ShownForm | undefined> {
  if (!hasForms(assistant)) return undefined;
  if (await assistant.isBusy(talk)) await assistant.settled(talk);
  return assistant.form(talk);
}

export function hasForms(assistant: SlackAssistant): assistant is SlackAssistant & FormsPort {
  return assistant.form !== undefined;
}

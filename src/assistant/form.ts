import { type Form, type FormField, formOf } from "../conversation/form.js";
import { type FilledIn, type HeardForm, hearForm } from "../conversation/form-heard.js";
import type { Conversation } from "../conversation/state.js";
import type { Moment } from "../conversation/talk.js";
import { say } from "../dialog/say.js";
import { completesResidentNumber } from "../language/split-resident-number.js";
import { loadConversation } from "../store/conversations.js";
import { countUndone } from "../store/inbox.js";
import { reading } from "../store/transaction.js";
import type { Words } from "../words/words.js";
import type { Parts } from "./parts.js";
import type { FormsPort, ShownField, ShownForm } from "./ports.js";
import { seoulDay } from "./seats-window.js";

/** So many talks' forms are kept as they were found: one is asked for when a question is shown, and again when it is opened. */
const keptAtMost = 500;

/** Forms of the dialogs that are open, as channels know them. */
export function createForms(parts: Parts): FormsPort {
  const found = new Map<string, { readonly at: string; readonly form: ShownForm | undefined }>();
  return {
    async form(conversation) {
      const stored = await reading(parts.store, (tx) => loadConversation(tx, conversation));
      if (!stored) return undefined;
      const moment = momentOf(parts);
      const at = `${stored.version} ${stored.conversation.person} ${moment.today}`;
      const known = found.get(conversation);
      if (known?.at === at) return known.form;
      const form = formOf(stored.conversation, moment);
      const kept = { at, form: form && shown(parts, stored.conversation, form) };
      if (found.size >= keptAtMost) found.clear();
      found.set(conversation, kept);
      return kept.form;
    },
    async checkForm(conversation, filledIn) {
      const secret = fieldWithResidentNumber(parts, filledIn);
      const stored = await reading(parts.store, (tx) => loadConversation(tx, conversation));
      const words = parts.wordsIn(stored?.conversation.language);
      if (secret !== undefined) return { [secret]: words.word(say("common.residentNumber")) };
      if (!stored) return {};
      const { fields } = heardForm(parts, stored.conversation, filledIn);
      return Object.fromEntries(
        fields.flatMap((field) => (field.kind === "refused" ? [[field.key, words.word(field.why)]] : [])),
      );
    },
    isBusy: async (conversation) => (await reading(parts.store, (tx) => countUndone(tx, conversation))) > 0,
  };
}

/** Reads a filled-in form by rules alone, so that it may be done anywhere in a turn. */
export function heardForm(parts: Parts, conversation: Conversation, filledIn: FilledIn): HeardForm {
  const moment = momentOf(parts);
  const { language } = conversation;
  const words = parts.wordsIn(language);
  return hearForm(conversation, moment, filledIn, (text, asked, options) =>
    parts.read(text, {
      today: moment.today,
      asked,
      options: options.map(words.word),
      ...(language ? { language } : {}),
    }),
  );
}

/**
 * The field in which a resident number stands, or its second half where the first stands in the field before. The same
 * screen as of what is typed into the talk.
 */
export function fieldWithResidentNumber(parts: Parts, { given }: FilledIn): string | undefined {
  const texts = given.map((one) => ({ key: one.key, text: one.kind === "typed" ? one.text : "" }));
  const found = texts.find(
    ({ text }, index) => parts.hasResidentNumber(text) || completesResidentNumber(texts[index - 1]?.text ?? "", text),
  );
  return found?.key;
}

function momentOf({ catalog, house, clock, newId }: Parts): Moment {
  const now = clock.now();
  return { catalog, house, today: seoulDay(now), now: now.toISOString(), newId: () => newId() };
}

function shown(parts: Parts, { language }: Conversation, { frame, dialog, fields }: Form): ShownForm {
  const words = parts.wordsIn(language);
  const shown = { frame, dialog, fields: fields.map((field) => shownField(words, field)) };
  return language === undefined ? shown : { ...shown, language };
}

function shownField(words: Words, { key, kind, question, by, options }: FormField): ShownField {
  return { key, kind, by, words: words.word(question), options: options.map((label) => words.word(label)) };
}

import { detailSaying, dialogs, factSay, verdictOf } from "../../dialogs/index.js";
import { programNames } from "../../src/catalog/program-names.js";
import { loadReader } from "../../src/cli/load-reader.js";
import { type Form, formOf } from "../../src/conversation/form.js";
import { type FilledIn, type Given, type HeardForm, hearForm } from "../../src/conversation/form-heard.js";
import type { House, Moment } from "../../src/conversation/talk.js";
import { now, root, shippedCatalog, today, words } from "../support/world.js";
import type { Conversing } from "./conversing.js";

const catalog = shippedCatalog();
const reads = loadReader(root, programNames(catalog));
const house: House = { dialogs, factSay, verdictSaying: verdictOf, detailSaying };
const moment: Moment = { catalog, house, today, now, newId: () => "unused" };

export function formIn({ conversation }: Conversing): Form | undefined {
  return formOf(conversation, moment);
}

export function keysOf(form: Form | undefined): readonly string[] {
  return form?.fields.map(({ key }) => key) ?? [];
}

export function heardIn({ conversation }: Conversing, filledIn: FilledIn): HeardForm {
  return hearForm(conversation, moment, filledIn, (text, asked, options) =>
    reads(text, { today, asked, options: options.map(words.word) }),
  );
}

/** Fills in a form with the same words that would be typed into the talk; a button's words pick it. */
export function fillIn(talk: Conversing, form: Form, answers: Readonly<Record<string, string>>): readonly string[] {
  return talk.take({ ...heardIn(talk, { frame: form.frame, given: givenIn(form, answers) }), kind: "form" });
}

export function givenIn(form: Form, answers: Readonly<Record<string, string>>): readonly Given[] {
  return form.fields.flatMap(({ key, by, options }): Given[] => {
    const text = answers[key];
    if (text === undefined) return [];
    const labels = options.map(words.word);
    if (by === "words") return [{ key, kind: "typed", text: labels.includes(text) ? "" : text }];
    const picked = text.split(", ").map((label) => labels.indexOf(label));
    return [{ key, kind: "picked", options: picked, label: text }];
  });
}

/** Types something into the talk, and has it read as it really is. */
export function type(talk: Conversing, text: string): readonly string[] {
  const { open, choices } = talk.conversation;
  const options = choices.map(({ label }) => words.word(label));
  const reading = reads(text, { today, options, ...(open ? { asked: open.kind } : {}) });
  return talk.take({ kind: "heard", text, reading });
}

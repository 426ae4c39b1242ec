import { type Heard as Answer, answer, nothing, type Question } from "../dialog/question.js";
import type { Say } from "../dialog/say.js";
import { say } from "../dialog/say.js";
import { heardBy } from "./answer-open.js";
import { listIn } from "./form.js";
import { questionsAhead } from "./form-route.js";
import { standOf } from "./go-on.js";
import { type Asked, askedKinds, type Reading } from "./reading.js";
import type { AnswerAhead, Conversation, Frame, Json } from "./state.js";
import type { Moment } from "./talk.js";
import { withPlaceMeant } from "./which-place.js";

/** What somebody filled in. `frame`: the dialog that it was asked for. */
export interface FilledIn {
  readonly frame: string;
  readonly given: readonly Given[];
}

/** One field: words as typed, or the options that were picked and the words on them. */
export type Given =
  | { readonly key: string; readonly kind: "typed"; readonly text: string }
  | { readonly key: string; readonly kind: "picked"; readonly options: readonly number[]; readonly label: string };

/** A filled-in form as it was understood, before any of it is kept. */
export interface HeardForm {
  readonly frame: string;
  readonly fields: readonly HeardField[];
  /** What filling it in says to the questions that only lead to it. */
  readonly entered: readonly (readonly [string, Json])[];
}

export type HeardField = { readonly key: string; readonly said: string } & (
  | { readonly kind: "answer"; readonly question: Say; readonly answer: AnswerAhead }
  /** It was meant as an answer and cannot be one; `why` says what to do. */
  | { readonly kind: "refused"; readonly why: Say }
  /** Nobody asks for it any more, or not yet. */
  | { readonly kind: "not-asked" }
  | { readonly kind: "crisis"; readonly reading: Reading }
);

/** Reads words as they are read while a question of this kind is open, with these options. */
export type ReadField = (text: string, asked: Asked, options: readonly Say[]) => Reading;

/**
 * Hears a filled-in form as the talk would have heard it, field by field: the same reader, the same questions, the same
 * refusals. A cry for help in any field is one.
 */
export function hearForm(
  conversation: Conversation,
  moment: Moment,
  { frame: id, given }: FilledIn,
  read: ReadField,
): HeardForm {
  const frame = conversation.stack.find((one) => one.id === id);
  const ahead = frame && questionsAhead(conversation, moment, frame);
  const barred = frame && waitsForConsent(conversation, moment, frame);
  const fields = given.map((one) => {
    const field = hearField(conversation, one, ahead?.asks.get(one.key), read);
    return field.kind === "not-asked" && barred ? { ...field, kind: "refused" as const, why: barred } : field;
  });
  return { frame: id, fields, entered: [...(ahead?.entered ?? [])] };
}

/** "뒤로" beside an open form can take the consent back: nothing is kept before it, and the form stays as it is filled in. */
function waitsForConsent(conversation: Conversation, moment: Moment, frame: Frame): Say | undefined {
  const stand = standOf(conversation, moment, frame);
  return stand.kind === "asking" && stand.question.kind === "consent" ? say("form.consentFirst") : undefined;
}

function hearField(
  conversation: Conversation,
  given: Given,
  question: Question<unknown> | undefined,
  read: ReadField,
): HeardField {
  const { key } = given;
  const said = given.kind === "typed" ? given.text.trim() : given.label;
  const reading = given.kind === "typed" && said !== "" ? readAs(question, said, read) : undefined;
  if (reading?.intent === "crisis") return { key, said, kind: "crisis", reading };
  if (!question) return { key, said, kind: "not-asked" };
  const slots = reading ? withPlaceMeant(reading.slots, reading.intent, conversation) : {};
  const heard = given.kind === "picked" ? picking(question, given.options) : typing(question, said, reading, slots);
  const value = heard.kind === "answer" ? question.schema.safeParse(heard.value) : undefined;
  if (!value?.success) {
    const why = heard.kind === "refused" ? heard.why : say(`hint.${question.kind}`);
    return { key, said, kind: "refused", why };
  }
  return { key, said, kind: "answer", question: question.text, answer: { value: value.data as Json, slots } };
}

function readAs(question: Question<unknown> | undefined, text: string, read: ReadField): Reading {
  const kind = askedKinds.find((one) => one === question?.kind) ?? "text";
  return read(text, kind, question?.options.map(({ label }) => label) ?? []);
}

/** Left empty means the one thing that there is a button for: "건너뛰기", "잘 모르겠어요". */
function typing(
  question: Question<unknown>,
  text: string,
  reading: Reading | undefined,
  slots: Reading["slots"],
): Answer<unknown> {
  if (!reading) return question.options.length === 1 ? picking(question, [0]) : nothing;
  const { intent, choice, confidence } = reading;
  return heardBy(question, { text, intent, slots, ...(choice === undefined ? {} : { choice }) }, confidence);
}

/** Several options that are lists of one name make one list; what is no list ("잘 모르겠어요") gives way to them. */
function picking(question: Question<unknown>, options: readonly number[]): Answer<unknown> {
  const [first, ...more] = options;
  if (first === undefined) return nothing;
  const ticked = question.several && listIn(question.options[first]?.value) !== undefined;
  // One box that is ticked is all that is meant; one button that is pressed may not be.
  if (more.length === 0 && !ticked) return question.read({ text: "", intent: "answer", slots: {}, choice: first });
  const lists = options.flatMap((option) => listIn(question.options[option]?.value) ?? []);
  const [name] = lists;
  if (typeof name !== "string") return nothing;
  return answer({ [name]: [...new Set(lists.filter((one) => typeof one !== "string").flat())] });
}

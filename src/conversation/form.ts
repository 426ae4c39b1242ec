import type { Question } from "../dialog/question.js";
import type { Say } from "../dialog/say.js";
import { questionsAhead } from "./form-route.js";
import { openQuestion } from "./go-on.js";
import { type Asked, askedKinds } from "./reading.js";
import type { Conversation, DialogId } from "./state.js";
import type { Moment } from "./talk.js";

/** Several questions of one dialog to be answered at once. It is found on the dialog's own route; nobody writes one. */
export interface Form {
  readonly frame: string;
  readonly dialog: DialogId;
  /** In the order in which the talk would ask. */
  readonly fields: readonly FormField[];
}

export interface FormField {
  readonly key: string;
  readonly kind: Asked;
  readonly question: Say;
  /** How it is answered: in words, with one of the options, or with any number of them. */
  readonly by: "words" | "one" | "several";
  /** Of a field that is answered in words the one option is what leaving it empty means. */
  readonly options: readonly Say[];
}

/** The questions that are ahead of the open one, itself the first; nothing where they cannot be answered in a form. */
export function formOf(conversation: Conversation, moment: Moment): Form | undefined {
  const open = conversation.owner === "assistant" ? openQuestion(conversation, moment) : undefined;
  if (!open) return undefined;
  const { asks, entered } = questionsAhead(conversation, moment, open.frame);
  if (!asks.has(open.key) && !entered.has(open.key)) return undefined;
  const fields = [...asks].map(([key, question]) => fieldOf(key, question));
  return fields.length === 0 ? undefined : { frame: open.frame.id, dialog: open.frame.dialog, fields };
}

function fieldOf(key: string, question: Question<unknown>): FormField {
  const kind = askedKinds.find((one) => one === question.kind);
  if (!kind) throw new Error(`no kind of question is called ${question.kind}`);
  const { text, options } = question;
  return { key, kind, question: text, by: answeredBy(question), options: options.map(({ label }) => label) };
}

function answeredBy(question: Question<unknown>): FormField["by"] {
  if (question.options.length < 2) return "words";
  return question.options.filter(({ value }) => listIn(value) !== undefined).length > 1 ? "several" : "one";
}

/** The name and the list of an answer that is nothing but a list: `{ benefits: ["a"] }`. Several of them make one. */
export function listIn(value: unknown): readonly [string, readonly unknown[]] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const [only, ...more] = Object.entries(value);
  return only && more.length === 0 && Array.isArray(only[1]) ? [only[0], only[1]] : undefined;
}

import type { DialogId, Frame } from "./state.js";
import type { Talk } from "./talk.js";

/** A question that was put to somebody, or that they answered: counted for the report, about nobody. */
export interface StepTaken {
  readonly dialog: DialogId;
  /** The program it was about, as far as the dialog knows it. */
  readonly program?: string;
  readonly question: string;
  readonly what: "asked" | "answered";
}

/** Counts that a question is open, once in each going through a dialog, however often its words are said again. */
export function noteAsked(talk: Talk, frame: Frame, key: string): void {
  const name = stepName(frame, key);
  if (frame.steps?.[name]) return;
  note(talk, frame, name, "asked");
}

/** Counts that it was answered, once. What a form brought was asked by the form. */
export function noteAnswered(talk: Talk, frame: Frame, key: string): void {
  const name = stepName(frame, key);
  const before = frame.steps?.[name];
  if (before === "answered") return;
  if (before === undefined) note(talk, frame, name, "asked");
  note(talk, talk.top ?? frame, name, "answered");
}

/**
 * What a question is called in a count: its key without what makes it one of many ("wish.3", "consent.registration.2").
 * Those of a survey keep theirs, for they are its words.
 */
export function stepName({ dialog }: Pick<Frame, "dialog">, key: string): string {
  // The second press of a question with several answers is the same question.
  return dialog === "survey" ? key.replace(/\+\d+$/, "") : (key.split(".")[0] ?? key);
}

function note(talk: Talk, frame: Frame, name: string, what: StepTaken["what"]): void {
  const { program } = frame.with;
  talk.changeTop({ ...frame, steps: { ...frame.steps, [name]: what } });
  talk.steps.push({
    dialog: frame.dialog,
    ...(typeof program === "string" ? { program } : {}),
    question: name,
    what,
  });
}

import type { Question } from "../dialog/question.js";
import type { Dialog, Needs } from "../dialog/route.js";
import type { Choice, Say, Saying, Start } from "../dialog/say.js";
import type { FactKey, Facts } from "../domain/facts.js";
import type { Program } from "../domain/program.js";
import type { Takes } from "../domain/taking-part-wish.js";
import type { World } from "../domain/world.js";
import type { Conversation, DialogId, Frame, Json } from "./state.js";
import { dialogIds } from "./state.js";
import type { StepTaken } from "./steps.js";

/** A need of a turn: the assistant fulfils it inside the turn's transaction and sends the result back. */
export interface Need {
  readonly kind: "look" | "attempt";
  readonly call: { readonly name: string };
}

/** A part of a turn: pure, but for the needs that it yields. */
export type Thinking<T> = Generator<Need, T, unknown>;

type AnyDialog = Dialog<never, Needs, Needs>;

/** The dialogs, and how they show facts and verdicts, handed in by the one place that knows them. */
export interface House {
  readonly dialogs: Readonly<Record<DialogId, AnyDialog>>;
  factSay(facts: Facts, key: FactKey): Say | undefined;
  verdictSaying(program: Program, facts: Facts, today: string): Saying;
  detailSaying(program: Program, facts: Facts, today: string): Saying;
  /** A model is there to be asked about what is not understood, with the person's consent. */
  readonly outsideHelp?: "offered";
}

/** The moment of a turn: the world, the house, and where new ids come from. */
export interface Moment extends Omit<World, "facts"> {
  readonly house: House;
  /** Whether the person takes part in something; known only where what was said could be about it. */
  readonly takes?: Takes;
  newId(): string;
}

/** A turn in the making: the conversation as it changes, and what has been said so far. */
export class Talk {
  readonly says: Saying[] = [];
  /** What was asked and answered for the first time. */
  readonly steps: StepTaken[] = [];
  /** Whether a question was open already when the turn began; undefined to ask in full whatever was open. */
  wasAsked?: ((frame: Frame, key: string, question: Question<unknown>) => boolean) | undefined;
  /** A question about the program was answered in between. */
  aside = false;
  constructor(
    public conversation: Conversation,
    readonly moment: Moment,
  ) {}

  get top(): Frame | undefined {
    return this.conversation.stack.at(-1);
  }

  say(...sayings: readonly Saying[]): void {
    this.says.push(...sayings);
  }

  change(change: Partial<Conversation>): void {
    this.conversation = { ...this.conversation, ...change };
  }

  /** Replaces the frame on top, or takes it away. */
  changeTop(frame: Frame | undefined): void {
    const rest = this.conversation.stack.slice(0, -1);
    this.change({ stack: frame ? [...rest, frame] : rest });
  }

  /** Enters a dialog. One that is already open with the same ids is returned to; others keep their answers. */
  enter(start: Start): void {
    const dialog = dialogIds.find((id) => id === start.dialog);
    if (!dialog) throw new Error(`no dialog is called ${start.dialog}`);
    const stack = beside.has(dialog)
      ? this.conversation.stack
      : this.conversation.stack.filter((frame) => !browsing.has(frame.dialog));
    const same = stack.find((frame) => frame.dialog === dialog && covers(frame.with, start.with));
    const others = stack.filter((frame) => frame !== same && !(frame.dialog === dialog && onlyOne.has(dialog)));
    const frame: Frame = same ?? {
      id: this.moment.newId(),
      dialog,
      with: start.with as Frame["with"],
      answers: {},
      results: {},
      reopened: [],
    };
    const program = typeof start.with.program === "string" ? { program: start.with.program } : {};
    this.change({ stack: [...others, frame], ...program });
  }
}

/** Dialogs that are only stepped aside for: whatever is open, a list too, is there again afterwards. */
const beside: ReadonlySet<DialogId> = new Set(["handoff", "my-data", "taking-part"]);

/** Dialogs that hold nothing worth coming back to once something else begins. */
export const browsing: ReadonlySet<DialogId> = new Set(["discovery", "eligibility", "applications", "handoff"]);

/** Begun anew, the one before it is over: of two codes only the last that was typed is meant. */
const onlyOne: ReadonlySet<DialogId> = new Set(["link"]);

function covers(having: Frame["with"], wanted: Start["with"]): boolean {
  return Object.entries(wanted).every(([key, value]) => JSON.stringify(having[key]) === JSON.stringify(value));
}

export function wish(label: string, intent: string, slots: Readonly<Record<string, Json>> = {}): Choice {
  return { label: { say: label }, act: { kind: "wish", intent, slots } };
}

/** The three things everybody can do from anywhere. */
export const menu: readonly Choice[] = [
  wish("menu.find", "find"),
  wish("menu.mine", "status"),
  wish("menu.staff", "staff"),
];

/** Asks for English; for somebody who writes as if they could read it. */
export const inEnglish: Choice = wish("language.english", "language", { language: "en" });

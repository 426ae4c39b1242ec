import { detailSaying, dialogs, factSay, verdictOf } from "../../dialogs/index.js";
import { typedButton } from "../../src/assistant/typed-button.js";
import type { Intent, Reading, Slots } from "../../src/conversation/reading.js";
import { type Conversation, newConversation } from "../../src/conversation/state.js";
import type { House, Moment, Need } from "../../src/conversation/talk.js";
import { type Input, turn } from "../../src/conversation/turn.js";
import type { Act, Saying } from "../../src/dialog/say.js";
import type { Catalog } from "../../src/domain/program.js";
import { wantsThatToo } from "../../src/language/asks-too.js";
import { asksWhatThereIs } from "../../src/language/asks-what.js";
import { readCallbackNot, readCallbackTime } from "../../src/language/callback-times.js";
import { demandsErasure } from "../../src/language/erase-demand.js";
import { readToStaff } from "../../src/language/to-staff.js";
import { now, shippedCatalog, today, words } from "../support/world.js";

const shipped = shippedCatalog();
export const ours: House = { dialogs, factSay, verdictSaying: verdictOf, detailSaying };

/** How the world of a test answers reads and writes, by name; those that are not named go well. */
export type World = Readonly<Record<string, unknown>>;

const goesWell: World = {
  search: [
    { id: "social-marketer", verdict: "open" },
    { id: "job-plus", verdict: "open" },
    { id: "on-off", verdict: "open" },
  ],
  places: {},
  applications: [],
  surveys: [],
  staffHours: { open: true, opens: now },
  myData: { facts: {}, consents: [], applications: [] },
  register: { kind: "applied", registration: "r1" },
  enqueue: { kind: "waiting", registration: "r1", rank: 1 },
  consent: { receipt: "c1" },
  handoff: { handoff: "h1", ahead: 0 },
  waitingPlace: { ahead: 0 },
  wishCallback: { at: "2026-03-03T00:00:00.000Z" },
  lawKeeps: [],
  exportLink: { url: null },
};

/** A talk in memory: pure turns over a world that is given, nothing stored anywhere. */
export class Conversing {
  conversation: Conversation;
  /** The reads and writes that were asked for, by name. */
  readonly calls: string[] = [];
  /** The same, with all that each was asked with. */
  readonly asked: { readonly name: string }[] = [];
  /** What was said last, before it was worded. */
  says: readonly Saying[] = [];
  /** What was counted so far: "asked registration name". */
  readonly steps: string[] = [];
  private ids = 0;

  constructor(
    private readonly world: World = {},
    from: Conversation = newConversation("c1", "p1"),
    private house: House = ours,
    protected readonly catalog: Catalog = shipped,
  ) {
    this.conversation = from;
  }

  /** The same talk on, apart from this one. */
  fork(world: World = this.world): Conversing {
    return new Conversing(world, this.conversation, this.house, this.catalog);
  }

  /** The same talk on, with other dialogs: a new release. */
  release(house: Partial<House["dialogs"]>): void {
    this.house = { ...ours, dialogs: { ...ours.dialogs, ...house } };
  }

  /** What was said in answer, in words. */
  take(input: Input, at = now): readonly string[] {
    const moment: Moment = { catalog: this.catalog, house: this.house, today, now: at, newId: () => `f${++this.ids}` };
    const thinking = turn(this.conversation, input, moment);
    let step = thinking.next();
    while (!step.done) step = thinking.next(this.fulfil(step.value));
    this.conversation = step.value.conversation;
    this.says = step.value.says;
    this.steps.push(...step.value.steps.map(({ what, dialog, question }) => `${what} ${dialog} ${question}`));
    return step.value.says.map((saying) => words.message(saying).text);
  }

  hear(text: string, intent: Intent, slots: Slots = {}, more: Partial<Reading> = {}): readonly string[] {
    const typed = typedButton(words, this.conversation.choices, text);
    const toStaff = readToStaff(text);
    const callback = readCallbackTime(text);
    const callbackNot = readCallbackNot(text);
    const beside = {
      ...(typed ? { typed } : {}),
      ...(demandsErasure(text) ? { demands: "erase" as const } : {}),
      ...(toStaff ? { toStaff } : {}),
      ...(callback ? { callback } : {}),
      ...(callbackNot ? { callbackNot } : {}),
      ...(asksWhatThereIs(text) ? { asksWhat: true as const } : {}),
      ...(wantsThatToo(text) ? { too: true as const } : {}),
    };
    return this.take({ kind: "heard", text, reading: { intent, slots, confidence: 0.9, ...more }, ...beside });
  }

  press(act: Act): readonly string[] {
    const reading: Reading = { intent: "other", slots: {}, confidence: 0 };
    return this.take({ kind: "heard", text: "단추", reading, press: act });
  }

  get open(): string | undefined {
    return this.conversation.open?.key;
  }

  fact(key: keyof Conversation["facts"]): unknown {
    return this.conversation.facts[key]?.value;
  }

  private fulfil({ call }: Need): unknown {
    this.calls.push(call.name);
    this.asked.push(call);
    return { ...goesWell, ...this.world }[call.name] ?? { done: true };
  }
}

/** Leaves unsaid what is asked besides where staff choose among applicants, having agreed to be asked. */
export function skipScreening(talk: Conversing): void {
  talk.hear("동의해요", "yes");
  for (let asked = 0; asked < 3; asked++) talk.hear("건너뛰기", "no");
}

/** Somebody of 52 from Seoul who wants to be a 소셜마케터, and agreed that their data is taken. */
export function applicant(world: World = {}): Conversing {
  const talk = new Conversing(world);
  talk.hear("52살 서울 사는데 소셜마케터 신청할래요", "apply", {
    program: "social-marketer",
    age: 52,
    residence: "서울",
  });
  talk.hear("동의해요", "yes");
  return talk;
}

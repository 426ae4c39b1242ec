import { detailSaying, dialogs, factSay, verdictOf } from "../../dialogs/index.js";
import type { Call } from "../../src/assistant/needs.js";
import { programNames } from "../../src/catalog/program-names.js";
import { loadReader } from "../../src/cli/load-reader.js";
import { loadSynonyms } from "../../src/cli/load-synonyms.js";
import type { Message } from "../../src/conversation/message.js";
import type { Reading } from "../../src/conversation/reading.js";
import { type Conversation, newConversation } from "../../src/conversation/state.js";
import type { House, Moment, Need } from "../../src/conversation/talk.js";
import { type Input, turn } from "../../src/conversation/turn.js";
import type { Act } from "../../src/dialog/say.js";
import { readLanguageWish } from "../../src/language/language-wish.js";
import { readLinkWish } from "../../src/language/link-wish.js";
import { createSearch } from "../../src/search/create-search.js";
import { now, root, shippedCatalog, today, words } from "../support/world.js";

const catalog = shippedCatalog();
const house: House = { dialogs, factSay, verdictSaying: verdictOf, detailSaying };
const read = loadReader(root, programNames(catalog));
const search = createSearch(catalog.programs, loadSynonyms(root));

/** The world of somebody who has just come: they have no applications, and every seat is free. */
const nothingYet: Readonly<Record<string, unknown>> = {
  places: {},
  applications: [],
  surveys: [],
  staffHours: { open: true, opens: now },
  waitingPlace: { ahead: 0 },
  consent: { receipt: "c1" },
  handoff: { handoff: "h1", ahead: 0 },
  myData: { facts: {}, consents: [], applications: [] },
  lawKeeps: [],
  exportLink: { url: null },
};

/** A talk of somebody new: with the reader, the search and the catalogue that are shipped, stored nowhere. */
export class FirstWords {
  reading: Reading | undefined;
  messages: readonly Message[] = [];
  private conversation: Conversation = newConversation("c1", "p1");
  private ids = 0;

  type(text: string): void {
    const { open, choices } = this.conversation;
    const options = choices.map(({ label }) => words.word(label));
    this.reading = read(text, { today, options, ...(open ? { asked: open.kind } : {}) });
    const link = readLinkWish(text);
    const language = readLanguageWish(text);
    this.take({
      kind: "heard",
      text,
      reading: this.reading,
      ...(link ? { link } : {}),
      ...(language && language !== "ko" ? { language } : {}),
    });
  }

  press(act: Act): void {
    this.take({ kind: "heard", text: "", reading: { intent: "other", slots: {}, confidence: 0 }, press: act });
  }

  /** The button that says this, with or without a number before it. */
  button(saying: string): Act | undefined {
    return this.conversation.choices.find(({ label }) => words.word(label).replace(/^\d+ /, "") === saying)?.act;
  }

  /** From a program in full to the list that it was found in. */
  get otherPrograms(): Act | undefined {
    return this.button(words.word({ say: "program.list" }));
  }

  get applyButton(): Act | undefined {
    return this.button(words.word({ say: "program.apply" }));
  }

  /** "이렇게 찾아볼까요?": the words were not sure, and are asked about. */
  get searchOffered(): Act | undefined {
    return this.conversation.choices.find(({ act }) => act.kind === "start" && act.start.with.wish !== undefined)?.act;
  }

  /** What is being done with which program: the task on top, or the card in hand. */
  get inHand(): { readonly program: string; readonly as: "apply" | "check" | "detail" } | undefined {
    const top = this.conversation.stack.at(-1);
    // Told that they may not join it, they are shown others.
    const about = top?.with.program ?? top?.with.insteadOf;
    if (typeof about === "string" && top?.dialog === "registration") return { program: about, as: "apply" };
    if (typeof about === "string" && (top?.dialog === "eligibility" || top?.with.insteadOf))
      return { program: about, as: "check" };
    const cards = this.messages.flatMap((message) => message.cards ?? []).filter(({ facts }) => facts !== undefined);
    const card = catalog.programs.find(({ title }) => cards.some((one) => one.title === title));
    if (card) return { program: card.id, as: "detail" };
    return top === undefined && this.conversation.program !== undefined
      ? { program: this.conversation.program, as: "detail" }
      : undefined;
  }

  private take(input: Input): void {
    const moment: Moment = { catalog, house, today, now, newId: () => `f${++this.ids}` };
    const thinking = turn(this.conversation, input, moment);
    let step = thinking.next();
    while (!step.done) step = thinking.next(fulfil(step.value));
    this.conversation = step.value.conversation;
    this.messages = step.value.says.map((saying) => words.message(saying));
  }
}

function fulfil(need: Need): unknown {
  const call = need.call as Call;
  if (call.name !== "search") return nothingYet[call.name] ?? { done: true };
  return search({ query: call.query, facts: call.facts, limit: call.limit, today });
}

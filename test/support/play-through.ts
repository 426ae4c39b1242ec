import { expect } from "vitest";
import { type Assistant, createAssistant } from "../../src/assistant/assistant.js";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import type { Parts } from "../../src/assistant/parts.js";
import { drainAll } from "../../src/assistant/work.js";
import { chatJson, settableClock } from "../../src/cli/chat-json.js";
import { messageOut } from "../../src/cli/chat-out.js";
import type { Message, SaidMessage } from "../../src/conversation/message.js";
import type { Store } from "../../src/store/transaction.js";
import { wordsMeant } from "./slack-words.js";
import { type Cue, cuesOf, type Doing, stageOf } from "./transcript.js";
import { answerLines } from "./transcript-lines.js";
import { partsOver } from "./transcript-parts.js";
import { bookLines } from "./transcript-player.js";
import { calledOff, ordered, published } from "./transcript-staff.js";
import { words } from "./world.js";

/** A channel as a script is played through it, from outside: somebody for each name in the script. */
export interface Way {
  /** Our own id of somebody's talk. */
  conversationOf(who: string): Promise<string>;
  /** They write, or press what really stands there; gives what the channel itself answered in the place of a turn. */
  do(who: string, does: Doing): Promise<readonly Message[]>;
  /** Everything there was to read for them since it was last asked, once all of `said` is there. */
  shown(who: string, said: readonly SaidMessage[]): Promise<string>;
  /** What was to be read there of messages, in the same writing; with a mark before what staff wrote where it is not given. */
  meant?(said: readonly SaidMessage[], who: string): string;
  /** The platform was not told where the house is, and so shows no links to its pages. */
  readonly pages?: "leftOut";
  stop(): Promise<void>;
}

/** A script with what came of each line, and whose talk is called what. */
export interface Played {
  readonly script: string;
  readonly talks: ReadonlyMap<string, string>;
}

/**
 * Plays a script through a channel, every answer read off it and held against what was meant. Gives the script back with
 * what came of each line.
 */
export async function playThrough(
  script: string,
  store: Store,
  open: (assistant: Assistant, parts: Parts) => Promise<Way>,
): Promise<Played> {
  const cues = cuesOf(script);
  const clock = settableClock();
  const setUp = async () => {
    const parts = await partsOver(store, clock, stageOf(cues));
    const assistant = createAssistant(parts);
    return { parts, assistant, way: await open(assistant, parts) };
  };
  let begun: ReturnType<typeof setUp> | undefined;
  const begin = () => {
    begun ??= setUp();
    return begun;
  };
  const chat = chatJson(clock, async () => (await begin()).parts);
  /** Up to which message of their talk each has read. */
  const read = new Map<string, number>();
  const talks = new Map<string, string>();
  const lines: string[] = [];
  let at: string | undefined;
  try {
    for (const cue of cues) {
      lines.push(cue.line);
      if (cue.kind === "clock") at = cue.at;
      // Talks are named in the script by who is in them.
      const named = (line: string) => [...talks].reduce((text, [who, talk]) => text.replaceAll(talk, who), line);
      lines.push(...(await outcome(cue)).map(named));
    }
  } finally {
    const stage = await begun;
    await stage?.way.stop();
    await stage?.assistant.stop();
  }
  return { script: lines.join("\n"), talks };

  async function talkOf(way: Way, who: string): Promise<string> {
    const talk = talks.get(who) ?? (await way.conversationOf(who));
    talks.set(who, talk);
    return talk;
  }

  async function outcome(cue: Cue): Promise<readonly string[]> {
    switch (cue.kind) {
      case "remark":
      case "clock":
      case "stage":
      case "limit":
      case "channel":
        return [];
    }
    if (at !== undefined) clock.set(new Date(at));
    const { parts, assistant, way } = await begin();
    await doDueWork(parts);
    await drainAll(parts);
    switch (cue.kind) {
      case "person":
        return answered(assistant, way, cue.who, cue.does);
      case "staff": {
        if (cue.order.do === "off") return calledOff(parts, cue.staff, cue.order);
        if (cue.order.do === "publish") {
          const talks = [...cue.order.decisions].map(async ([who, one]) => [await talkOf(way, who), one] as const);
          return published(parts, cue.staff, { ...cue.order, decisions: new Map(await Promise.all(talks)) });
        }
        const order = "who" in cue.order ? { ...cue.order, who: await talkOf(way, cue.order.who) } : cue.order;
        const when = at === undefined ? {} : { at };
        return ordered(parts, chat, { staff: cue.staff, order, when });
      }
      case "books":
        return bookLines(parts, cue.of);
    }
  }

  async function answered(assistant: Assistant, way: Way, who: string, does: Doing): Promise<readonly string[]> {
    const conversation = await talkOf(way, who);
    const instead = await way.do(who, does);
    await assistant.settled(conversation);
    const since = read.get(who) ?? 0;
    const [before] = since === 0 ? [undefined] : await assistant.messagesAfter(conversation, since - 1);
    // Whoever was erased has a talk that begins again.
    const talk = await assistant.messagesAfter(conversation, before ? since : 0);
    read.set(who, talk.at(-1)?.seq ?? since);
    const said = talk.filter(({ from }) => from !== "person");
    const shown = way.pages === "leftOut" ? said.map(withoutPages) : said;
    const meant = way.meant?.(shown, who) ?? wordsMeant(shown.map(marked));
    expect(await way.shown(who, said)).toBe(meant);
    const { owner } = await assistant.view(conversation);
    return answerLines({ messages: [...said, ...instead].map(messageOut), open: null, owner });
  }
}

function withoutPages({ links = [], ...message }: SaidMessage): SaidMessage {
  return { ...message, links: links.filter(({ url }) => !url.startsWith("/")) };
}

/** A person's message is marked as a person's; who comes or goes is nobody's. */
function marked(message: SaidMessage): SaidMessage {
  const said = /^(─ [^─\n]+ ─\s*)?([\s\S]*)$/.exec(message.text);
  const [, line = "", text = ""] = said ?? [];
  if (message.from !== "staff" || text === "") return message;
  return { ...message, text: line + words.word({ say: "activity.staff", with: { text } }) };
}

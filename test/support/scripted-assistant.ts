import type { AssistantPort, Incoming, Receipt } from "../../src/assistant/ports.js";
import type { Message, SaidMessage, WordedChoice } from "../../src/conversation/message.js";

/** What a test sees and steers of the assistant that it stands a channel on. */
export interface ScriptedAssistant extends AssistantPort {
  /** Every event that had an effect, in order. */
  readonly received: readonly Incoming[];
  /** Says something unasked, as staff or a due survey would. */
  say(conversation: string, message: Message): void;
  /** Turns wait until this resolves. */
  holdTurns(until: Promise<void>): void;
  /** From now on everything is answered so; null takes messages again. */
  refuseWith(why: "too-long" | "erased" | "busy" | "store-down" | null): void;
}

/** How the scripted assistant answers. No message: it stays silent, as while staff have the talk. */
export type Script = (incoming: Incoming) => readonly Message[];

export function option(label: string, index: number): WordedChoice {
  return { label, act: { kind: "option", frame: "f1", key: "choice", index } };
}

export const hello: Message = {
  from: "assistant",
  text: "안녕하세요, 저는 고용지원 프로그램을 안내하는 자동 상담 도우미 이음이에요. 찾는 것을 편하게 말씀해 주세요.",
  choices: ["프로그램 찾기", "내 신청", "상담사 연결"].map(option),
};

export const echo: Script = ({ text, press }) => [{ from: "assistant", text: `${press?.label ?? text}, 잘 들었어요.` }];

/** An assistant of a few lines behind the real port. Its talks outlive the server that a test restarts. */
export function createScriptedAssistant(script: Script = echo): ScriptedAssistant {
  const talks = new Map<string, SaidMessage[]>();
  const watchers = new Map<string, Set<() => void>>();
  const seen = new Set<string>();
  const received: Incoming[] = [];
  const turns = new Map<string, Promise<void>>();
  let hold = Promise.resolve();
  let refusal: Parameters<ScriptedAssistant["refuseWith"]>[0] = null;

  const say = (conversation: string, message: Message) => {
    const talk = talks.get(conversation) ?? [];
    talks.set(conversation, talk);
    talk.push({ ...message, seq: talk.length + 1, at: "2026-03-02T10:00:00+09:00" });
    for (const tell of watchers.get(conversation) ?? []) tell();
  };
  return {
    received,
    say,
    holdTurns: (until) => {
      hold = until;
    },
    refuseWith: (why) => {
      refusal = why;
    },
    async receive(incoming): Promise<Receipt> {
      if (refusal === "store-down") throw new Error("the store is down");
      if (refusal !== null) return { kind: "refused", why: refusal };
      if (seen.has(incoming.eventId)) return { kind: "repeat", inbox: incoming.eventId };
      seen.add(incoming.eventId);
      received.push(incoming);
      const turn = async () => {
        await hold;
        const { echo } = incoming;
        const text = incoming.press?.label ?? incoming.text ?? "";
        say(incoming.conversation, { from: "person", text, ...(echo === undefined ? {} : { echo }) });
        for (const message of script(incoming)) say(incoming.conversation, message);
      };
      turns.set(incoming.conversation, (turns.get(incoming.conversation) ?? Promise.resolve()).then(turn));
      return { kind: "accepted", inbox: incoming.eventId };
    },
    amend: async () => undefined,
    async greet(_, conversation) {
      if (refusal === "store-down") throw new Error("the store is down");
      if (!talks.has(conversation)) say(conversation, hello);
    },
    settled: async (conversation) => turns.get(conversation),
    messagesAfter: async (conversation, seq) => (talks.get(conversation) ?? []).slice(seq),
    watch(conversation, onNews) {
      const set = watchers.get(conversation) ?? new Set();
      watchers.set(conversation, set.add(onNews));
      return () => set.delete(onNews);
    },
    view: async () => ({ owner: "assistant", open: null }),
  };
}

import type { AssistantPort, Incoming } from "../../src/assistant/ports.js";
import type { SaidMessage } from "../../src/conversation/message.js";
import { optionButton } from "./option-button.js";

/** An assistant that answers each line with what it was, offers two buttons, and lets a test speak as staff. */
export function echoAssistant(): AssistantPort & { heard: Incoming[]; sayAsStaff(text: string): void } {
  const said: SaidMessage[] = [];
  const heard: Incoming[] = [];
  const watchers = new Set<() => void>();
  const add = (message: Omit<SaidMessage, "seq" | "at">) =>
    said.push({ ...message, seq: said.length + 1, at: "2026-03-02T00:00:00Z" });
  const choices = ["하나", "둘"].map(optionButton);
  return {
    heard,
    async receive(incoming) {
      heard.push(incoming);
      if (incoming.text === "지움") return { kind: "refused", why: "erased" };
      if (incoming.text === "고장") throw new Error("the store is down");
      const words = incoming.press ? `[${incoming.press.label}]` : (incoming.text ?? "");
      add({ from: "person", text: words });
      add({ from: "assistant", text: `들었어요: ${words}`, choices });
      return { kind: "accepted", inbox: `${heard.length}` };
    },
    amend: async () => undefined,
    async greet() {
      if (said.length === 0) add({ from: "assistant", text: "안녕하세요", choices });
    },
    settled: async () => undefined,
    messagesAfter: async (_, seq) => said.filter((message) => message.seq > seq),
    watch(_, onNews) {
      watchers.add(onNews);
      return () => watchers.delete(onNews);
    },
    view: async () => ({ owner: "assistant", open: null }),
    sayAsStaff(text) {
      add({ from: "staff", text });
      for (const tell of watchers) tell();
    },
  };
}

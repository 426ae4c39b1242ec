import type { AssistantPort, Receipt } from "../../assistant/ports.js";
import type { SaidMessage, WordedChoice } from "../../conversation/message.js";
import { type Answer, readAnswer } from "./answer.js";
import { type Look, render, unnumbered } from "./render.js";
import type { Screen } from "./screen.js";
import type { TerminalKey } from "./words.js";

export const channel = "terminal";

export interface Talk {
  readonly assistant: AssistantPort;
  readonly conversation: string;
  readonly screen: Screen;
  readonly look: Omit<Look, "columns">;
  /** A fresh id for each thing the person does. */
  readonly newId: () => string;
}

/** How much of an earlier talk is shown again when somebody comes back. */
const shownAgain = 6;

/** Holds one conversation in a terminal until the person leaves. What is said meanwhile by staff appears by itself. */
export async function holdTalk({ assistant, conversation, screen, look, newId }: Talk): Promise<void> {
  let seen = 0;
  let choices: readonly WordedChoice[] = [];
  const word = (key: TerminalKey) => screen.print([look.paint.quiet(look.words(key))]);

  const show = (messages: readonly SaidMessage[]) => {
    if (messages.length === 0) return;
    const offered: WordedChoice[] = [];
    for (const message of messages) {
      const drawn = render(message, { ...look, columns: screen.columns }, offered.length + 1);
      screen.print(["", ...drawn.lines]);
      offered.push(...drawn.choices);
    }
    // Only what was said last can be pressed by number; before that, people scroll but do not mean it.
    choices = offered;
    screen.offer(choices.map(({ label }, i) => `${i + 1}) ${unnumbered(label, i + 1)}`));
  };
  const news = oneAtATime(async () => {
    const messages = await assistant.messagesAfter(conversation, seen);
    seen = messages.at(-1)?.seq ?? seen;
    // The person's own line stands on the screen already.
    show(messages.filter(({ from }) => from !== "person"));
  });

  const before = await assistant.messagesAfter(conversation, 0);
  seen = before.at(-1)?.seq ?? 0;
  word(before.length > 0 ? "terminal.resumed" : "terminal.welcome");
  const lastOwn = before.findLastIndex(({ from }) => from === "person");
  show(before.map((message, i) => (i < lastOwn ? withoutButtons(message) : message)).slice(-shownAgain));
  await assistant.greet(channel, conversation);
  await assistant.settled(conversation);
  await news();

  const stop = assistant.watch(conversation, () => void news().catch(() => word("terminal.refused.down")));
  try {
    for await (const { line, pointed } of screen.lines()) {
      const answer = readAnswer(line, choices, pointed);
      if (answer.kind === "nothing") continue;
      const trouble = await send(answer);
      if (trouble) word(trouble);
      else await news();
    }
  } finally {
    stop();
    screen.close();
  }
  word("terminal.bye");

  async function send(answer: Exclude<Answer, { kind: "nothing" }>): Promise<TerminalKey | null> {
    const what =
      answer.kind === "text"
        ? { text: answer.text }
        : { press: { label: answer.choice.label, act: answer.choice.act } };
    try {
      const receipt = await assistant.receive({ channel, conversation, eventId: newId(), ...what });
      if (receipt.kind === "refused") return wordsOfRefusal(receipt.why);
      await assistant.settled(conversation);
      return null;
    } catch {
      return "terminal.refused.down";
    }
  }
}

function wordsOfRefusal(why: Extract<Receipt, { kind: "refused" }>["why"]): TerminalKey {
  switch (why) {
    case "too-long":
      return "terminal.refused.tooLong";
    case "busy":
      return "terminal.refused.busy";
    case "erased":
      return "terminal.refused.erased";
  }
}

function withoutButtons({ choices: _, cards, ...message }: SaidMessage): SaidMessage {
  return cards ? { ...message, cards: cards.map(({ choices: __, ...card }) => card) } : message;
}

/** Calls in a row, never two at once: each message is shown once and in order. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    last = last.catch(() => undefined).then(work);
    return last;
  };
}

import type { AssistantPort, FilesPort } from "../../assistant/ports.js";
import type { EventStream } from "../../http/event-stream.js";
import { asAmended } from "../../words/as-amended.js";
import type { FilesTaken } from "./files-form.js";
import { inLanguageOf, type WordsIn } from "./in-language.js";
import { messageView, type Rendering } from "./message-view.js";

export interface Streams {
  /** Whether one more stream of this talk may open. */
  hasRoom(conversation: string): "yes" | "talk-full" | "server-full";
  /** Sends everything after `seq`, and whatever is said from now on. */
  open(conversation: string, seq: number, stream: EventStream): void;
  /** Tells the talk's open pages that everything sent so far has been answered. */
  settled(conversation: string): void;
}

/** The open streams of this process. */
export function createStreams(
  assistant: Pick<AssistantPort, "messagesAfter" | "watch" | "view">,
  house: Rendering & { readonly wordsIn: WordsIn },
  limits: { readonly perTalk: number; readonly inAll: number },
  onError: (error: unknown) => void,
  files?: Pick<FilesPort, "taken">,
): Streams {
  const open = new Map<string, Set<() => void>>();
  let count = 0;
  return {
    hasRoom(conversation) {
      if (count >= limits.inAll) return "server-full";
      return (open.get(conversation)?.size ?? 0) >= limits.perTalk ? "talk-full" : "yes";
    },
    open(conversation, seq, stream) {
      let last = seq;
      let filesTaken: FilesTaken | undefined;
      let rendering: (Rendering & { readonly wordsIn: WordsIn }) | undefined;
      /** The page around the talk was drawn in the language of before: it is asked to be drawn again. */
      const drawing = async () => {
        const now = await inLanguageOf({ ...house, assistant }, conversation);
        if (rendering && rendering.language !== now.language)
          stream.send({ event: "language", data: now.language ?? "" });
        rendering = now;
        return now;
      };
      let queue = Promise.resolve();
      // One after the other, so that a message is never sent twice nor before an earlier one.
      const enqueue = (work: () => Promise<void>) => {
        queue = queue.then(work).catch((error: unknown) => {
          onError(error);
          // The page reconnects and asks again from what it has.
          stream.end();
        });
      };
      const asItStands = async (changed: number) =>
        asAmended(await assistant.messagesAfter(conversation, changed - 1)).find((one) => one.seq === changed);
      const sendNews = async () => {
        const news = await assistant.messagesAfter(conversation, last);
        const drawn = news.length > 0 || !rendering ? await drawing() : rendering;
        for (const message of news) {
          if (stream.closed.aborted || message.seq <= last) continue;
          last = message.seq;
          const shown = message.amends ? await asItStands(message.amends.seq) : message;
          if (!shown) continue;
          const data = messageView(shown, drawn).toString();
          stream.send({ id: String(last), event: message.amends ? "changed" : "said", data });
        }
        const taken = await files?.taken(conversation);
        if (taken === undefined || taken === filesTaken) return;
        filesTaken = taken;
        stream.send({ event: "files", data: taken });
      };
      const settled = () =>
        enqueue(async () => {
          await sendNews();
          stream.send({ event: "settled", data: "" });
        });

      const talk = open.get(conversation) ?? new Set();
      open.set(conversation, talk.add(settled));
      count++;
      const unwatch = assistant.watch(conversation, () => enqueue(sendNews));
      const leave = () => {
        unwatch();
        talk.delete(settled);
        if (talk.size === 0 && open.get(conversation) === talk) open.delete(conversation);
        count--;
      };
      if (stream.closed.aborted) leave();
      else stream.closed.addEventListener("abort", leave, { once: true });
      // Watching begins before the first look, so that nothing falls between the two.
      enqueue(sendNews);
    },
    settled(conversation) {
      for (const tell of open.get(conversation) ?? []) tell();
    },
  };
}

import type { AssistantPort } from "../../assistant/ports.js";
import type { SocketLine } from "../../http/web-socket.js";
import { saidAfter } from "./said-after.js";
import { type Showing, showTyping } from "./show-activity.js";
import { showAll } from "./show-all.js";
import type { Shown } from "./shown.js";
import type { Holder } from "./tokens.js";

export interface Streams {
  /** Whether one more stream of this talk may open. */
  hasRoom(conversation: string): "yes" | "talk-full" | "server-full";
  /** Sends everything after `watermark`, and whatever is said from now on. */
  open(holder: Holder, watermark: number, line: SocketLine): void;
  /** Shows the talk's open pages that somebody is writing. */
  typing(conversation: string): void;
}

export interface StreamsOptions extends Showing {
  readonly assistant: Pick<AssistantPort, "messagesAfter" | "watch">;
  readonly shown: Shown;
  readonly limits: { readonly perTalk: number; readonly inAll: number };
  readonly onError: (error: unknown) => void;
}

/**
 * So many activities go in one frame, or a few more: a long talk comes in several. Microsoft's client mixes frames that come
 * quickly one after the other and Web Chat puts them in order by time, so that what has the same time goes together.
 */
const activitiesInFrame = 100;

/** The open streams of this process. */
export function createStreams({ assistant, shown, limits, onError, ...showing }: StreamsOptions): Streams {
  const open = new Map<string, Set<SocketLine>>();
  let count = 0;
  return {
    hasRoom(conversation) {
      if (count >= limits.inAll) return "server-full";
      return (open.get(conversation)?.size ?? 0) >= limits.perTalk ? "talk-full" : "yes";
    },
    open(holder, watermark, line) {
      const { conversation } = holder;
      let last = watermark;
      let queue = Promise.resolve();
      const sendNews = async () => {
        const { messages, watermark: end } = await saidAfter(assistant, conversation, last);
        const all = showAll(messages, holder, showing);
        for (let at = 0, next = 0; at < messages.length && !line.closed.aborted; at = next) {
          next = at + activitiesInFrame;
          while (next < messages.length && messages[next]?.at === messages[next - 1]?.at) next++;
          const activities = all.slice(at, next);
          last = next < messages.length ? (messages[next - 1]?.seq ?? last) : end;
          line.send(JSON.stringify({ activities, watermark: `${last}` }));
          await line.hasRoom();
          shown.upTo(conversation, last);
        }
      };
      // One after the other, so that a message is never sent twice nor before an earlier one.
      const enqueue = () => {
        queue = queue.then(sendNews).catch((error: unknown) => {
          onError(error);
          // The client comes back and asks again from what it has.
          line.end();
        });
      };
      const talk = open.get(conversation) ?? new Set();
      open.set(conversation, talk.add(line));
      count++;
      const unwatch = assistant.watch(conversation, enqueue);
      const leave = () => {
        unwatch();
        talk.delete(line);
        if (talk.size === 0 && open.get(conversation) === talk) open.delete(conversation);
        count--;
      };
      if (line.closed.aborted) leave();
      else line.closed.addEventListener("abort", leave, { once: true });
      // Watching begins before the first look, so that nothing falls between the two.
      enqueue();
    },
    typing(conversation) {
      // Without a watermark: it is no place to go on from.
      const text = JSON.stringify({ activities: [showTyping(conversation, showing.words)] });
      for (const line of open.get(conversation) ?? []) line.send(text);
    },
  };
}

import type { AssistantPort } from "../../assistant/ports.js";
import { createRateLimit } from "../../http/rate-limit.js";
import { addressed } from "./addressed.js";
import type { Connector } from "./connector.js";
import { postedId } from "./posted-id.js";
import type { Reference, Whereto } from "./reference.js";

/** What is said beside the talk: tried once, kept nowhere, and no loss when it does not arrive. */
export interface Aside {
  /** Shows that an answer is on its way, if it is not there in a moment, for as long as it is not. */
  typing(to: Reference, conversation: string): void;
  /** Tells the same place something at most once a minute. */
  tell(to: Reference, text: string): void;
  /** Says something about what was just done; the platform's id of it, where it took it. Never rejects. */
  remark(to: Whereto, text: string): Promise<string | undefined>;
}

/** An answer takes some tens of milliseconds; only what takes longer is announced. */
const typingAfterMs = 800;
/** A client shows it for a few seconds, and longer only when it is told again. */
const typingEveryMs = 3_000;
const typingsAtMost = 20;
const longestMs = 5_000;

export function createAside(
  connector: Connector,
  assistant: Pick<AssistantPort, "settled">,
  now: () => Date,
  onError: (error: unknown) => void,
): Aside {
  const told = createRateLimit({ most: 1, withinMs: 60_000, keysAtMost: 10_000 });
  const post = (to: Reference, activity: Parameters<typeof addressed>[0]) => {
    connector.post(to, addressed(activity, to), AbortSignal.timeout(longestMs)).catch(onError);
  };
  return {
    async remark(to, text) {
      const said = addressed({ type: "message", text, textFormat: "plain" }, to);
      return postedId(await connector.post(to, said, AbortSignal.timeout(longestMs)));
    },
    typing(to, conversation) {
      let left = typingsAtMost;
      const show = () => {
        post(to, { type: "typing" });
        if (--left > 0) timer = setTimeout(show, typingEveryMs);
      };
      let timer = setTimeout(show, typingAfterMs);
      assistant
        .settled(conversation)
        .catch(onError)
        .finally(() => clearTimeout(timer));
    },
    tell(to, text) {
      if (!told.take(JSON.stringify([to.channelId, to.conversation, text]), now().getTime())) return;
      post(to, { type: "message", text, textFormat: "plain" });
    },
  };
}

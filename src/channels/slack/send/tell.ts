import type { ApiFor } from "../api-for.js";
import { escapeText } from "./escape.js";

export interface Told {
  /** The workspace. */
  readonly team: string;
  readonly channel: string;
  readonly text: string;
  /** Whoever alone is to see it; everybody there without. */
  readonly only?: string;
  readonly thread?: string;
}

/** Says something about what was just done, now or never: nothing is lost with it but the remark. Never rejects. */
export type Tell = (told: Told) => Promise<void>;

export function createTell(apiFor: ApiFor, onError: (fault: unknown) => void): Tell {
  return async ({ team, channel, text: plain, only, thread }) => {
    const text = escapeText(plain);
    const place = thread === undefined ? { channel } : { channel, thread_ts: thread };
    try {
      const api = await apiFor(team);
      if (only === undefined) await api?.chat.postMessage({ ...place, text, unfurl_links: false, unfurl_media: false });
      else await api?.chat.postEphemeral({ ...place, user: only, text });
    } catch (fault) {
      onError(fault);
    }
  };
}

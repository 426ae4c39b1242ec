import { webApi } from "@slack/bolt";
import type { Amended } from "../../../assistant/ports.js";
import type { Rendered } from "./render.js";
import type { Place } from "./sender.js";
import { whatBecame } from "./what-became.js";

/** The message is there no more, or is not to be changed any more. Source: the errors of `chat.update`. */
const unchangeable: ReadonlySet<string> = new Set([
  "cant_update_message",
  "edit_window_closed",
  "is_inactive",
  "message_not_found",
  "update_failed",
]);

/** Puts the words of a message in the place of what stood under these ids. Doing it again changes nothing more. */
export async function amendParts(
  api: webApi.WebClient,
  { channel }: Place,
  ids: readonly string[],
  parts: readonly Rendered[],
): Promise<Amended> {
  // What has become longer by a whole message has no place to grow into.
  if (parts.length > ids.length) return { kind: "cannot" };
  try {
    for (const [at, ts] of ids.entries()) {
      const part = parts[at];
      if (part) await api.chat.update({ channel, ts, text: part.text, blocks: part.blocks });
      else await removePart(api, channel, ts);
    }
    return { kind: "sent", parts: ids.slice(0, parts.length) };
  } catch (fault) {
    return isUnchangeable(fault) ? { kind: "cannot" } : whatBecame(fault);
  }
}

async function removePart(api: webApi.WebClient, channel: string, ts: string): Promise<void> {
  try {
    await api.chat.delete({ channel, ts });
  } catch (fault) {
    if (!isUnchangeable(fault)) throw fault;
  }
}

function isUnchangeable(fault: unknown): boolean {
  return fault instanceof webApi.WebAPIPlatformError && unchangeable.has(fault.data.error);
}

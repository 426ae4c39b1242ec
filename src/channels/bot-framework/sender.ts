import type { Amended, Amendment, Delivered, Delivery, Pace, Sender } from "../../assistant/ports.js";
import { addressed } from "./addressed.js";
import { amendThere } from "./amend.js";
import { amendedText } from "./amended-text.js";
import type { Connector } from "./connector.js";
import { isTaken, outcomeOf } from "./outcome.js";
import { postedId } from "./posted-id.js";
import { readReference } from "./reference.js";
import { type Rendering, renderMessage } from "./render.js";
import { amendInThread, readThread, sendToThread } from "./staff/send-to-thread.js";
import type { TeamsStaff } from "./staff/teams-staff.js";
import { surfaceOf } from "./surface.js";

export const channelName = "bot-framework";

/** What Teams allows one conversation. */
const pace: readonly Pace[] = [
  { count: 7, perMs: 1_000 },
  { count: 8, perMs: 2_000 },
  { count: 60, perMs: 30_000 },
  { count: 1_800, perMs: 3_600_000 },
];

/**
 * Sends messages to where they are read. The platform has no key that makes a send happen once, and nothing to look
 * whether it did: what is in doubt is sent again, marked.
 */
export function createSender(
  connector: Connector,
  look: Pick<Rendering, "words" | "fitting" | "publicUrl">,
  staff?: TeamsStaff,
): Sender {
  return {
    channel: channelName,
    pace,
    async deliver(delivery: Delivery, signal): Promise<Delivered> {
      const { message, address, parts, mayBeThere } = delivery;
      if (staff && readThread(address)) return sendToThread(delivery, { connector, staff, words: look.words }, signal);
      const to = readReference(address);
      if (to === null) return { kind: "dead", why: "no-reference" };
      const surface = surfaceOf(to.channelId);
      const activities = renderMessage(message, { ...look, surface, mayBeThere });
      const there = [...parts];
      for (const activity of activities.slice(parts.length)) {
        const answer = await connector.post(to, addressed(activity, to), signal);
        if (!isTaken(answer)) return outcomeOf(answer, there);
        // Without an id it is known all the same that it is there.
        there.push(postedId(answer) ?? "");
      }
      return { kind: "sent", parts: there };
    },
    async amend(amendment: Amendment, signal): Promise<Amended> {
      const { now, address } = amendment;
      if (staff && readThread(address)) return amendInThread(amendment, { connector, staff }, signal);
      const to = readReference(address);
      // Other platforms change nothing, or not what they have shown.
      if (to === null || surfaceOf(to.channelId) !== "teams") return { kind: "cannot" };
      const rendering = { ...look, surface: "teams", mayBeThere: false } as const;
      const activities = renderMessage({ ...now, text: amendedText(now, look.words) }, rendering);
      return amendThere(connector, to, amendment, activities, signal);
    },
  };
}

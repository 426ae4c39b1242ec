import { z } from "zod";
import type { Amended, Amendment, Delivered, Delivery, Pace, Sender } from "../../assistant/ports.js";
import { addressed } from "./addressed.js";
import { amendThere } from "./amend.js";
import { amendedText } from "./amended-text.js";
import type { Connector } from "./connector.js";
import { outcomeOf } from "./outcome.js";
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

const posted = z.object({ id: z.string().max(1_000) });

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
        if (answer.kind !== "answered" || answer.status < 200 || answer.status > 299) return outcomeOf(answer, there);
        const read = posted.safeParse(answer.body);
        // Some platforms give no id; that it is there is known all the same.
        there.push(read.success ? read.data.id : "");
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

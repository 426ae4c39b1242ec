import { z } from "zod";
import type { SlackPerson } from "./talk-id.js";

const pressed = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  trigger_id: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
});

/** Who did something on a surface of ours, and where. */
export interface Press {
  readonly who: SlackPerson;
  /** Their direct messages only: a card that somebody shared elsewhere is no way to reach them. */
  readonly channel: { readonly channel?: string };
  /** By which a modal may be opened, for three seconds. */
  readonly trigger: string | undefined;
}

export function readPress(body: unknown): Press {
  const { team, user, trigger_id: trigger, channel } = pressed.parse(body);
  const who = { team: team?.id ?? user.team_id ?? "", user: user.id };
  return { who, channel: channel?.id.startsWith("D") ? { channel: channel.id } : {}, trigger };
}

import { z } from "zod";
import type { Arrived } from "./receiver.js";

/** Of whoever presses something, `user.team_id` is where they are, where Slack does not say it above. */
const from = z.object({
  team_id: z.string().optional(),
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ team_id: z.string().optional() }).optional(),
});
const ending = z.object({ event: z.object({ type: z.enum(["app_uninstalled", "tokens_revoked"]) }) });

/** The workspace that something came from. */
export function teamOf(body: Arrived["body"]): string | undefined {
  const read = from.safeParse(body);
  return read.success ? (read.data.team_id ?? read.data.team?.id ?? read.data.user?.team_id) : undefined;
}

/**
 * Whether what came is listened to: from a workspace that has let us in. That it no longer does so may be told more than
 * once, the last time when we are out already.
 */
export function admits(
  knows: (team: string | undefined) => Promise<boolean>,
): (body: Arrived["body"]) => Promise<boolean> {
  return async (body) => ending.safeParse(body).success || knows(teamOf(body));
}

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

const author = z.object({
  user_team: z.string().optional(),
  source_team: z.string().optional(),
  team: z.string().optional(),
});
const byWhom = z.object({
  user: z.object({ team_id: z.string().optional() }).optional().catch(undefined),
  event: author
    .extend({ previous_message: author.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

/** The workspace of whoever did something, where Slack says it: in a channel that two share it may be another one. */
function teamOfAuthor(body: Arrived["body"]): string | undefined {
  const { user, event } = byWhom.parse(body);
  const said = event?.previous_message ?? event;
  return user?.team_id ?? said?.user_team ?? said?.source_team ?? said?.team;
}

/**
 * `stranger`: from a workspace that has not let us in. `guest`: from one that has, of somebody of another one in a channel
 * that both share: they are neither staff nor whoever has the same id at home, so nothing follows from it.
 */
export type Admitted = "heard" | "guest" | "stranger";

/**
 * Whether what came is listened to: from a workspace that has let us in. That it no longer does so may be told more than
 * once, the last time when we are out already. Rejects while the workspaces cannot be known.
 */
export function admits(
  knows: (team: string | undefined) => Promise<boolean>,
): (body: Arrived["body"]) => Promise<Admitted> {
  return async (body) => {
    if (ending.safeParse(body).success) return "heard";
    const team = teamOf(body);
    if (!(await knows(team))) return "stranger";
    const whose = teamOfAuthor(body);
    return whose === undefined || whose === team ? "heard" : "guest";
  };
}

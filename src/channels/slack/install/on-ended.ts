import type { App } from "@slack/bolt";
import { z } from "zod";
import type { WorkspacesPort } from "../../../assistant/desk-ports/workspaces.js";

const ended = z.object({ team_id: z.string(), event_time: z.number().int().optional() });
const revoked = ended.extend({
  event: z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }).optional() }),
});

/**
 * A workspace has removed the app, or taken its token back. Slack sends both events, in any order, and may send them again
 * after the app was installed anew: then they tell of something that is over.
 */
export function onEnded(app: App, workspaces: Pick<WorkspacesPort, "end">, forget: (team: string) => void): void {
  const end = async ({ team_id: team, event_time: seconds }: z.infer<typeof ended>, why: string) => {
    // Slack tells the second only.
    const at = seconds === undefined ? undefined : new Date(seconds * 1_000 + 999);
    await workspaces.end(team, why, at);
    forget(team);
  };
  app.event("app_uninstalled", async ({ body }) => end(ended.parse(body), "uninstalled"));
  app.event("tokens_revoked", async ({ body }) => {
    const read = revoked.parse(body);
    // Tokens of people are none of ours.
    if ((read.event.tokens?.bot ?? []).length > 0) await end(read, "revoked");
  });
}

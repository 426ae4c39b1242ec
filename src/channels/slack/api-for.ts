import type { webApi } from "@slack/bolt";

/**
 * Slack's Web API as a workspace has let us in. Undefined where the app is not installed, or is no longer. Without a team,
 * as in what was kept while there could only be one: the home workspace. Rejects when the store is down.
 */
export type ApiFor = (team: string | undefined) => Promise<webApi.WebClient | undefined>;

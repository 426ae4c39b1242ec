import type { webApi } from "@slack/bolt";

/**
 * The workspace that the token of the settings is of, as Slack says it: asked once, kept for good, and asked again only
 * after a failure. Rejects while Slack cannot be asked: until it is known, nobody is taken for somebody of it.
 */
export function homeTeam(client: webApi.WebClient): () => Promise<string> {
  let asking: Promise<string> | undefined;
  const ask = async () => {
    const { team_id: team } = await client.auth.test();
    if (team === undefined) throw new Error("Slack did not say which workspace the bot's token is of");
    return team;
  };
  return () => {
    asking ??= ask().catch((fault: unknown) => {
      asking = undefined;
      throw fault;
    });
    return asking;
  };
}

import type { Config } from "../config.js";

/** Something that settings begin to switch on and that stays off: the settings that are there, and what is missing. */
export interface HalfSet {
  readonly given: string;
  readonly missing: string;
}

const waysToSpeak = ["SLACK_BOT_TOKEN", "SLACK_CLIENT_ID"] as const;
const waysToHear = ["SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"] as const;
const others = ["SLACK_WORKSPACES", "SLACK_API_URL"] as const;

/** A key for a model's service is often there for other programs: alone it means nothing. */
export function halfSet(env: NodeJS.ProcessEnv, { slack, model }: Pick<Config, "slack" | "model">): readonly HalfSet[] {
  const has = (name: string) => (env[name] ?? "").trim() !== "";
  const given = [...waysToSpeak, ...waysToHear, ...others].filter(has);
  const missing = [waysToSpeak, waysToHear].filter((any) => !any.some(has)).map((any) => any.join(" or "));
  return [
    ...(slack === undefined && given.length > 0 ? [{ given: given.join(", "), missing: missing.join(", ") }] : []),
    // Whom to let in is asked only where others can install the app.
    ...(slack !== undefined && slack.install === undefined && has("SLACK_WORKSPACES")
      ? [{ given: "SLACK_WORKSPACES", missing: "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET" }]
      : []),
    ...(model === undefined && has("IEUM_MODEL") ? [{ given: "IEUM_MODEL", missing: "OPENAI_API_KEY" }] : []),
  ];
}

import { z } from "zod";
import { isSafeUrl } from "./safe-url.js";

/** Slack, as far as it is switched on: by its signed requests, by a socket, or both. */
export interface SlackSetting {
  /** Of the home workspace; may be missing where others can install the app. */
  readonly botToken?: string;
  /** Absent: there is one workspace. */
  readonly install?: SlackInstallSetting;
  readonly signingSecret?: string;
  readonly appToken?: string;
  /** Another address of its Web API, with a slash at the end. */
  readonly apiUrl?: string;
}

/** By what the app is installed into several workspaces. */
export interface SlackInstallSetting {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Those that may do so without being sent a link; absent: only whoever was sent one. */
  readonly workspaces?: readonly string[];
}

const apiProblem = "SLACK_API_URL must begin with https:// (or http:// on this machine); leave it out for Slack's own";
const workspacesProblem =
  "SLACK_WORKSPACES must be ids of workspaces, with commas between, for example SLACK_WORKSPACES=T0123ABCD,T0456EFGH";
const clientProblem =
  "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are needed together: both are under Basic Information of your Slack app";

export const slackShape = {
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^(?:xoxe\.)?xoxb-\S+$/, {
      error: "SLACK_BOT_TOKEN must be the bot token of your Slack app, which begins with xoxb-",
    })
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^[0-9a-f]{32}$/i, {
      error: "SLACK_SIGNING_SECRET must be the 32 digits and letters a to f under Basic Information of your Slack app",
    })
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, {
      error: "SLACK_APP_TOKEN must be an app-level token of your Slack app, which begins with xapp-",
    })
    .optional(),
  SLACK_CLIENT_ID: z
    .string()
    .regex(/^\S+$/, { error: "SLACK_CLIENT_ID must be the client id of your Slack app" })
    .optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_WORKSPACES: z
    .string()
    .transform((text) => text.split(",").map((team) => team.trim()))
    .refine((teams) => teams.every((team) => /^T[A-Z0-9]+$/.test(team)), { error: workspacesProblem })
    .optional(),
  SLACK_API_URL: z
    .string()
    .refine(isSafeUrl, { error: apiProblem })
    .transform((url) => url.replace(/\/*$/, "/"))
    .optional(),
};

/** A way to speak and a way to hear: without both it is off, and `doctor` says so. */
export function slackSetting(
  given: z.infer<z.ZodObject<typeof slackShape>>,
): { readonly slack?: SlackSetting } | { readonly problem: string } {
  const { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret } = given;
  const { SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = given;
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_WORKSPACES: workspaces } = given;
  if ((clientId === undefined) !== (clientSecret === undefined)) return { problem: clientProblem };
  if (botToken === undefined && clientId === undefined) return {};
  if (signingSecret === undefined && appToken === undefined) return {};
  return {
    slack: {
      ...(botToken === undefined ? {} : { botToken }),
      ...(clientId === undefined || clientSecret === undefined
        ? {}
        : { install: { clientId, clientSecret, ...(workspaces === undefined ? {} : { workspaces }) } }),
      ...(signingSecret === undefined ? {} : { signingSecret }),
      ...(appToken === undefined ? {} : { appToken }),
      ...(apiUrl === undefined ? {} : { apiUrl }),
    },
  };
}

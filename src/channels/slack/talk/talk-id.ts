import type { Json } from "../../../conversation/state.js";

/** Somebody in a workspace. */
export interface SlackPerson {
  readonly team: string;
  readonly user: string;
}

/** The channel's name, in the store and in metrics. */
export const slack = "slack";

/** One talk for each person of a workspace, wherever they write from. */
export function talkOf({ team, user }: SlackPerson): string {
  return `slack:${team}:${user}`;
}

/** Whose a talk is, as `talkOf` named it. */
export function personOfTalk(conversation: string): SlackPerson | undefined {
  const [, team, user] = /^slack:([^:]+):([^:]+)$/.exec(conversation) ?? [];
  return team === undefined || user === undefined ? undefined : { team, user };
}

/** The workspace of a talk, as `talkOf` named it. */
export function teamOfTalk(conversation: string): string | undefined {
  return /^slack:([^:]+):/.exec(conversation)?.[1];
}

/** How they are reached. Without `channel` their direct messages are opened before the first one. */
export function addressOf({ team, user }: SlackPerson, channel?: string): Json {
  return { to: "person", team, user, ...(channel === undefined ? {} : { channel }) };
}

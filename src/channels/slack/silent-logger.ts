import { type Logger, LogLevel } from "@slack/bolt";

const nothing = () => undefined;

/** Slack's libraries log bodies and tokens where they fail: they say nothing, and what they throw is told by us. */
export const silentLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

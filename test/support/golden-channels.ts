import type { SaidMessage } from "../../src/conversation/message.js";
import type { Platform } from "../../src/words/fit/limits.js";
import { azureGolden, directLineGolden } from "./golden-activity.js";
import { terminalGolden, webGolden } from "./golden-own.js";
import { slackGolden } from "./golden-slack.js";

/** A message as a platform is given it, in lines to read, and what the platform would not take of it. */
export interface Golden {
  readonly lines: readonly string[];
  readonly faults: readonly string[];
}

/** How each channel shows a message. A channel that is entered in the table of limits does not compile without. */
export const goldenOf: Readonly<Record<Platform, (message: SaidMessage) => Golden>> = {
  web: webGolden,
  terminal: terminalGolden,
  directLine: directLineGolden,
  slack: slackGolden,
  teams: (message) => azureGolden(message, "teams"),
  azureWebChat: (message) => azureGolden(message, "webchat"),
  azurePlain: (message) => azureGolden(message, "plain"),
};

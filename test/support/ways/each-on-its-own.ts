import type { Assistant } from "../../../src/assistant/assistant.js";
import type { Parts } from "../../../src/assistant/parts.js";
import type { Way } from "../play-through.js";
import { slack } from "./slack.js";
import { teams } from "./teams.js";
import { web } from "./web.js";

const opens: Readonly<Record<string, (assistant: Assistant, parts: Parts) => Promise<Way>>> = {
  web,
  slack,
  "bot-framework": teams,
};

/** Several channels at once before one assistant: everybody on theirs, as the script says. */
export function eachOnItsOwn(channels: ReadonlyMap<string, string>) {
  return async (assistant: Assistant, parts: Parts): Promise<Way> => {
    const ways = new Map<string, Way>();
    for (const channel of new Set(channels.values())) {
      const open = opens[channel];
      if (!open) throw new Error(`no way is known onto ${channel}`);
      ways.set(channel, await open(assistant, parts));
    }
    const wayOf = (who: string): Way => {
      const way = ways.get(channels.get(who) ?? "");
      if (!way) throw new Error(`the script does not say where ${who} is`);
      return way;
    };
    return {
      conversationOf: (who) => wayOf(who).conversationOf(who),
      do: (who, does) => wayOf(who).do(who, does),
      shown: (who, said) => wayOf(who).shown(who, said),
      meant: (said, who) => wayOf(who).meant?.(said, who) ?? "",
      async stop() {
        for (const way of ways.values()) await way.stop();
      },
    };
  };
}

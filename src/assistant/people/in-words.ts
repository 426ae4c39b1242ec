import { offeringTitle } from "../../../dialogs/shown/program.js";
import { type Say, say } from "../../dialog/say.js";
import { askableFacts, type FactKey, type Facts } from "../../domain/facts.js";
import { offeringOf, programOf } from "../../domain/world.js";
import type { Parts } from "../parts.js";

/** What has a name and words of its own. */
const factKeys = ["name", "phone", "organisation", ...askableFacts, "birthYear", "occupation"] as const;

function isFactKey(key: string): key is (typeof factKeys)[number] {
  return factKeys.some((known) => known === key);
}

/** One thing that is known of somebody, as people read it. */
export interface WordedFact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** Facts in words; a key that this release does not know stands as it was stored. */
export function factInWords(
  { words, house }: Parts,
  key: string,
  facts: Readonly<Record<string, unknown>>,
): WordedFact {
  const raw = String(facts[key]);
  if (!isFactKey(key)) return { key, label: key, value: raw };
  const label = words.word(say(`fact.name.${key}`));
  if (key === "phone") return { key, label, value: words.word(say("handoffs.phone", { phone: raw })) };
  if (key === "name" || key === "organisation") return { key, label, value: raw };
  const spoken: Say | undefined = house.factSay(facts as Facts, key satisfies FactKey);
  return { key, label, value: spoken ? words.word(spoken) : raw };
}

/** What was applied for: the offering's title, or the program's id where the catalogue has neither any more. */
export function appliedInWords({ catalog, words }: Parts, program: string, offering: string) {
  const placed = offeringOf(catalog, offering);
  return {
    program: programOf(catalog, program)?.shortTitle ?? program,
    offering: placed ? words.word(offeringTitle(placed)) : offering,
  };
}

/** The messenger that somebody writes in; one without a name of its own goes by its id. */
export function channelInWords({ words }: Parts, channel: string): string {
  return isNamed(channel) ? words.word(say(`people.channel.${channel}`)) : channel;
}

const namedChannels = [
  "web",
  "direct-line",
  "terminal",
  "slack",
  "bot-framework",
  "teams",
  "kakao",
  "paper",
  "demo",
  "survey-form",
] as const;

function isNamed(channel: string): channel is (typeof namedChannels)[number] {
  return namedChannels.some((one) => one === channel);
}

/** Who did something, in words: the person, the house itself, or the account by its name. */
export function doerInWords({ words }: Parts, by: string, names: ReadonlyMap<string, string>): string {
  switch (by) {
    case "person":
      return words.word(say("people.by.person"));
    case "system":
    case "house":
      return words.word(say("people.by.house"));
    case "operator":
      return words.word(say("people.by.operator"));
  }
  return names.get(by) ?? words.word(say("people.by.staff"));
}

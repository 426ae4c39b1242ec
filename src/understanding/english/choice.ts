import type { Heard } from "./heard.js";
import { plainEnglish } from "./phrases.js";

/**
 * Which of the options a line picks: its label whatever the case, its number, or its place. A label inside a longer line
 * counts where it is two words or more: "no" stands in many sentences.
 */
export function readEnglishChoice(plain: string, options: readonly string[], { ordinals }: Heard): number | undefined {
  const labels = options.map(plainEnglish);
  const exact = labels.indexOf(plain);
  if (exact >= 0 && plain !== "") return exact;
  const number = /^(?:(?:number|no|option|the)\s)?(\d{1,2})(?:\s(?:please|details?|more))?$/.exec(plain)?.[1];
  const ordinal = Object.entries(ordinals).find(([, said]) => said.includes(plain))?.[0];
  const place = number ?? ordinal ?? atTheEnd(plain, ordinals);
  if (place !== undefined) {
    const index = place === "last" ? options.length - 1 : Number(place) - 1;
    return index >= 0 && index < options.length ? index : undefined;
  }
  const bare = labels.map((label) => label.replace(/^\d+ /, ""));
  const named = bare.flatMap((label, index) =>
    label.includes(" ") && ` ${plain} `.includes(` ${label} `) ? [index] : [],
  );
  const same = bare.flatMap((label, index) => (label === plain && label !== "" ? [index] : []));
  return same.length === 1 ? same[0] : named.length === 1 ? named[0] : undefined;
}

const leads = new Set(
  "the a an i i'd i'll want would like to take choose pick go for with please one that it let's".split(" "),
);
const denials = /\b(?:not|no|never|don't|isn't)\b/;
/** Longer lines say more than what they pick. */
const mostWords = 6;

/** "Wine please", to [Wine group] and [Jazz group]: words that stand in one label alone. A label that denies is not picked by less. */
export function byItsWords(plain: string, options: readonly string[]): number | undefined {
  const labels = options.map((option) => plainEnglish(option).replace(/^\d+ /, ""));
  const words = plain.split(" ");
  const own = words.filter((word) => word.length > 2 && !leads.has(word));
  const others = words.filter((word) => !leads.has(word) && !own.includes(word));
  if (own.length === 0 || others.length > 0 || words.length > mostWords) return undefined;
  const held = labels.flatMap((label, index) => {
    const stands = own.every((word) => ` ${label} `.includes(` ${word} `));
    return stands && denials.test(label) === denials.test(plain) ? [index] : [];
  });
  return held.length === 1 ? held[0] : undefined;
}

/** "tell me more about the first one": a place of two words and more that closes the line. */
function atTheEnd(plain: string, ordinals: Heard["ordinals"]): string | undefined {
  const closes = (one: string) => one.includes(" ") && plain.endsWith(` ${one}`);
  return Object.entries(ordinals).find(([, said]) => said.some(closes))?.[0];
}

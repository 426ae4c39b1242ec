import { type Intent, intents, type Reading, type ReadingContext } from "../../conversation/reading.js";
import type { Reader } from "../understand.js";
import { byItsWords, readEnglishChoice } from "./choice.js";
import type { Heard } from "./heard.js";
import { namedBy, plainEnglish, saysPart, withoutManners } from "./phrases.js";
import { readEnglishFacts } from "./slots.js";

/** What the catalogue calls things in English → how a reading names them. */
export interface EnglishNames {
  /** Names of programs, small letters → their id. */
  readonly programs: ReadonlyMap<string, string>;
  /** Names of offerings, small letters → what they are called in Korean. */
  readonly offerings: ReadonlyMap<string, string>;
}

/** Questions that take a person's own words as they are. */
const ownWords: ReadonlySet<string> = new Set(["comment", "text"]);
const steering: ReadonlySet<Intent> = new Set(["back", "stop", "restart", "help", "repeat"]);

/**
 * Reads the plainest of English where a talk is held in it, and hands everything else to the reader of Korean. A cry for
 * help is heard in English whatever the talk is held in. What is not understood is said to be so.
 */
export function withEnglish(read: Reader, heard: Heard, names: EnglishNames): Reader {
  return (...given) => {
    const [text, context] = given;
    const line = text.slice(0, readLength);
    if (/\p{Script=Hangul}/u.test(line) || !/[a-z]/i.test(line)) return read(...given);
    const plain = plainEnglish(line);
    const crisisKind = namedBy(plain, heard.distress);
    if (crisisKind) return { intent: "crisis", slots: { crisisKind }, confidence: sure };
    return context.language === "en" ? readEnglish(line, plain, context, { heard, names }) : read(...given);
  };
}

const readLength = 1_000;
const sure = 0.95;
const unsure = 0.2;

function readEnglish(
  text: string,
  plain: string,
  { asked, options = [] }: ReadingContext,
  { heard, names }: { readonly heard: Heard; readonly names: EnglishNames },
): Reading {
  const line = withoutManners(plain, heard.polite);
  const whole = wholeLine(plain, heard) ?? wholeLine(line, heard);
  const choice =
    readEnglishChoice(plain, options, heard) ??
    readEnglishChoice(line, options, heard) ??
    (whole ? undefined : byItsWords(plain, options));
  const picked = choice === undefined ? {} : { choice };
  if (asked && ownWords.has(asked) && !(whole && steering.has(whole)))
    return { intent: whole === "no" ? "no" : "answer", slots: {}, confidence: sure, ...picked };
  if (whole) return { intent: whole, slots: {}, confidence: sure, ...picked };
  const program = longest(plain, names.programs);
  const offering = longest(plain, names.offerings);
  const about = { ...(program ? { program } : {}), ...(offering ? { offering } : {}) };
  const part = namedBy(plain, heard.parts);
  const facts = readEnglishFacts(text, plain, asked, heard);
  const { name, ...certain } = facts;
  const said = Object.keys(certain).length > 0;
  if (asked && said && (part === undefined || part === "find"))
    return { intent: "answer", slots: certain, confidence: sure, ...picked };
  const aspect = namedBy(plain, heard.aspects);
  if (part) {
    const dataWish = part === "privacy" ? namedBy(plain, heard.data) : undefined;
    const what = part === "detail" && aspect ? { aspect } : {};
    const slots = { ...certain, ...about, ...what };
    return { intent: part, slots, confidence: 0.85, ...(dataWish ? { dataWish } : {}), ...picked };
  }
  if (choice !== undefined) return { intent: "answer", slots: certain, confidence: sure, choice };
  if (name !== undefined) return { intent: "answer", slots: { name }, confidence: sure };
  if (aspect && (program || text.includes("?")))
    return { intent: "detail", slots: { ...about, aspect }, confidence: 0.8 };
  if (said) return { intent: "inform", slots: certain, confidence: 0.85 };
  if (program || offering) return { intent: "detail", slots: about, confidence: 0.8 };
  return { intent: "other", slots: {}, confidence: unsure };
}

function wholeLine(plain: string, { lines }: Heard): Intent | undefined {
  return intents.find((intent) => lines[intent]?.includes(plain));
}

/** What the longest of the names in a line stands for. */
function longest(plain: string, names: ReadonlyMap<string, string>): string | undefined {
  const found = [...names].filter(([name]) => saysPart(plain, name)).sort(([a], [b]) => b.length - a.length);
  return found[0]?.[1];
}

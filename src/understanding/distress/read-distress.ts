import type { CrisisKind } from "../../conversation/reading.js";
import { readLength } from "../../language/plain.js";
import { byRules } from "./by-rules.js";
import { cluesOf } from "./clues.js";
import { unpack } from "./kept-weights.js";
import { type Message, messageOf } from "./message.js";
import { chancesOf, type Opinion, opinionFrom } from "./opinion.js";
import { packed, unit } from "./weights.js";

/** Where rules and examples agree that it sounds so, less is needed. */
const enoughWithRules = 0.3;
const enoughAlone = 0.55;
/** In few letters much is left open: small talk is short, what is veiled takes its time. */
const fewLetters = 12;
const enoughInFewLetters = 0.65;
/** Where life is at stake, what the rules hear is never taken back by what was learnt. */
const outright: ReadonlySet<CrisisKind> = new Set(["selfHarm", "emergency"]);
/** A sentence of distress must not drown in a long message. */
const pieceLength = 160;
const pieceStep = 120;

const kept = unpack(unit, packed);

/**
 * Danger, distress or a wrong at work, read before anything else: rules say what is said outright, and what is learnt
 * from the examples in `locales/ko/distress` hears what is veiled and knows the harmless among what sounds like it.
 */
export function readDistress(text: string): CrisisKind | undefined {
  const whole = hear(text);
  if (whole.kind !== undefined || text.length <= pieceLength) return whole.kind;
  const kinds = piecesOf(text.slice(0, readLength)).flatMap((piece) => hear(piece).kind ?? []);
  return kinds[0] ?? (text.length > readLength ? whole.rulesSay : undefined);
}

interface Heard {
  readonly kind: CrisisKind | undefined;
  readonly rulesSay: CrisisKind | undefined;
}

function hear(text: string): Heard {
  const message = messageOf(text);
  const rulesSay = byRules(message);
  if (text.length > readLength) return { rulesSay, kind: undefined };
  const opinion = opinionFrom(chancesOf(kept.steps, cluesOf(message, rulesSay), kept.unit));
  if (isAlarming(opinion, rulesSay, message)) return { rulesSay, kind: opinion.kind };
  return { rulesSay, kind: rulesSay !== undefined && outright.has(rulesSay) ? rulesSay : undefined };
}

/** Whether the opinion on a message is enough for an alarm, given what the rules say. */
export function isAlarming({ alarm }: Opinion, rulesSay: CrisisKind | undefined, { letters }: Message): boolean {
  if (rulesSay !== undefined) return alarm >= enoughWithRules;
  return alarm >= (letters.length < fewLetters ? enoughInFewLetters : enoughAlone);
}

function piecesOf(text: string): readonly string[] {
  const starts = Array.from({ length: Math.ceil(text.length / pieceStep) }, (_, i) => i * pieceStep);
  return starts.map((from) => text.slice(from, from + pieceLength));
}

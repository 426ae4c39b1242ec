import type { CrisisKind } from "../../conversation/reading.js";
import { readLength } from "../../language/plain.js";
import { unpacked } from "../kept-weights.js";
import { chancesOf } from "../softmax.js";
import { byRules } from "./by-rules.js";
import { bucketCount, cluesOf } from "./clues.js";
import { type Message, messageOf } from "./message.js";
import { type Opinion, opinionFrom, outcomes } from "./opinion.js";
import { kept } from "./weights.js";

/**
 * How likely it has to be where the rules hear it too, and where they do not; by kind, as cross-validation found them
 * (bench/distress). Learning stays in doubt, so no chance comes near 1.
 */
const enoughWithRules: Readonly<Record<CrisisKind, number>> = {
  ...{ selfHarm: 0.5, homeViolence: 0.5, emergency: 0.55, harassment: 0.5, labourRights: 0.55 },
};
/** Where life is at stake, what the rules hear is never taken back by what was learnt. */
const outright: ReadonlySet<CrisisKind> = new Set(["selfHarm", "emergency"]);
const enoughAlone = 0.54;
/** Where nothing in it is a thing that distress is told with, what only sounds strange is no alarm. */
const moreUntold = 0.15;
/** In few letters much is left open: small talk is short, what is veiled takes its time. */
const fewLetters = 12;
const moreInFewLetters = 0.1;
/** Who plainly speaks of something to be done here has to be heard crying to be heard so. */
const enoughBesideTask = 0.7;
/** A sentence of distress must not drown in a long message. */
const pieceLength = 160;
const pieceStep = 120;

/** `task`: it names a program, or plainly wants something done here. */
export type Matter = "task" | "anything";

const weights = unpacked(kept, outcomes.length, bucketCount);

/**
 * Danger, distress or a wrong at work, read before anything else: rules say what is said outright, and what is learnt
 * from the examples in `locales/ko/distress` hears what is veiled and knows the harmless among what sounds like it.
 */
export function readDistress(text: string, about: Matter = "anything"): CrisisKind | undefined {
  const whole = hear(text, about);
  if (whole.kind !== undefined || text.length <= pieceLength) return whole.kind;
  const kinds = piecesOf(text.slice(0, readLength)).flatMap((piece) => hear(piece, about).kind ?? []);
  return kinds[0] ?? (text.length > readLength ? whole.rulesSay : undefined);
}

interface Heard {
  readonly kind: CrisisKind | undefined;
  readonly rulesSay: CrisisKind | undefined;
  /** Of what was learnt; of a text that is too long there is none. */
  readonly opinion?: Opinion;
}

/** What the rules and what was learnt each make of one stretch of text, and what comes of it. */
export function hear(text: string, about: Matter): Heard {
  const message = messageOf(text);
  const rulesSay = byRules(message);
  if (text.length > readLength) return { rulesSay, kind: undefined };
  const clues = cluesOf(message, rulesSay);
  const opinion = opinionFrom(chancesOf(weights, clues));
  return { rulesSay, opinion, kind: kindHeard(opinion, rulesSay, message, { telling: clues.telling, about }) };
}

/**
 * What a message is heard as, given the opinion on it, what the rules say and what it is about; where life is at stake,
 * what the rules say stands whatever the opinion.
 */
export function kindHeard(
  opinion: Opinion,
  rulesSay: CrisisKind | undefined,
  message: Message,
  { telling, about = "anything" }: { readonly telling: number; readonly about?: Matter },
): CrisisKind | undefined {
  if (rulesSay !== undefined) {
    if (opinion.alarm >= enoughWithRules[opinion.kind]) return opinion.kind;
    return outright.has(rulesSay) ? rulesSay : undefined;
  }
  const enough = Math.max(enoughUnruled(message, telling), about === "task" ? enoughBesideTask : 0);
  return opinion.alarm >= enough ? opinion.kind : undefined;
}

const enoughUnruled = ({ letters }: Message, telling: number): number =>
  enoughAlone + (telling === 0 ? moreUntold : 0) + (letters.length < fewLetters ? moreInFewLetters : 0);

function piecesOf(text: string): readonly string[] {
  const starts = Array.from({ length: Math.ceil(text.length / pieceStep) }, (_, i) => i * pieceStep);
  return starts.map((from) => text.slice(from, from + pieceLength));
}

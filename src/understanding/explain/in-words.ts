import { type ReadingContext, unsureBelow } from "../../conversation/reading.js";
import type { Chance, Explanation } from "./explanation.js";

/** An explanation for an operator, a line a stage; what the person wrote stays as it was. */
export function explainInWords(text: string, explained: Explanation, { asked }: ReadingContext): readonly string[] {
  const { reading, heard, second } = explained;
  return [
    `"${text}"`,
    `  read as ${reading.intent}, ${percent(reading.confidence)} sure${reading.confidence < unsureBelow ? " (nothing is started or changed on that)" : ""}`,
    ...(heard === text ? [] : [`  heard as: "${heard}"`]),
    `  distress: ${distress(explained)}`,
    ...remarked(explained),
    ...named(explained),
    ...(asked === undefined ? [] : [`  the open question (${asked}): ${openQuestion(explained)}`]),
    ...explained.cues.map(
      ({ intent, words, unless }) =>
        `  plain words for ${intent}: "${words}"${unless.length > 0 ? `, not counted: ${unless.join(", ")}` : ""}`,
    ),
    ...(explained.likeness.length > 0 ? [`  likeness to the examples: ${chances(explained.likeness)}`] : []),
    ...explained.nearest.map((one) => `    ${percent(one.likeness)} like "${one.text}" (${one.intent})`),
    ...(explained.first ? [`  first reading: ${chances([explained.first])}`] : []),
    ...(second ? [`  second opinion: ${chances(second.chances)}`, ...clues(second)] : []),
    ...taught(explained),
    ...explained.slots.map(({ slot, value, words }) => `  ${slot} ${JSON.stringify(value)}: ${from(words)}`),
    ...explained.decisive.map(({ word, without }) => `  without "${word}" it would be read as ${without}`),
  ];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function chances(all: readonly Chance[]): string {
  return all.map(({ intent, chance }) => `${intent} ${percent(chance)}`).join(", ");
}

function distress({ distress: { rules, alarm, kind }, reading }: Explanation): string {
  const learnt =
    alarm === undefined ? "too long for an opinion" : `${percent(alarm)} likely by what was learnt (${kind})`;
  const ruled = rules === undefined ? "the rules hear none" : `the rules hear ${rules}`;
  return `${ruled}; ${learnt}; ${reading.intent === "crisis" ? "heard as a cry for help" : "not heard as one"}`;
}

/** Told where it is heard, or nearly. */
const worthTelling = 0.2;

function remarked({ remark }: Explanation): readonly string[] {
  if (remark === undefined || (remark.heard === undefined && remark.likeliest.chance < worthTelling)) return [];
  const { heard, likeliest, touches, decisive } = remark;
  const made = heard === undefined ? "not heard on that" : `heard as ${heard.kind}`;
  return [
    `  about being asked: ${percent(likeliest.chance)} likely ${likeliest.kind}, ${made}`,
    ...(touches.length > 0 ? [`    touches on ${touches.join(", ")}`] : []),
    ...remark.clues.map(({ clue, weight }) => `    ${clue} speaks ${weight >= 0 ? "for" : "against"} it`),
    ...decisive.map((word) => `    without "${word}" it would not be heard`),
  ];
}

function named({ program, offering }: Explanation): readonly string[] {
  return [
    ...(program === undefined ? [] : [`  program named: ${program}`]),
    ...(offering === undefined ? [] : [`  named within a program: "${offering}"`]),
  ];
}

function openQuestion({ openQuestion: by, reading }: Explanation): string {
  const choice = reading.choice === undefined ? "" : `, its option ${reading.choice + 1}`;
  return by === undefined
    ? "not asked for a word"
    : `decided by ${by.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}${choice}`;
}

function clues({ clues: all, chances: [best, next] }: NonNullable<Explanation["second"]>): readonly string[] {
  return all.map(({ clue, weight }) => `    ${clue} speaks for ${(weight >= 0 ? best : next)?.intent}`);
}

function taught({ taught: hit }: Explanation): readonly string[] {
  if (hit === undefined) return [];
  return [`  staff taught: "${hit.line.text}" is ${hit.line.intent}; it is ${hit.how} that`];
}

function from(words: readonly string[]): string {
  return words.length === 0 ? "from more than one place" : `from ${words.map((word) => `"${word}"`).join(", ")}`;
}

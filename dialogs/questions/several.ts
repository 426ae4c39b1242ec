import { z } from "zod";
import { answer, type Heard, nothing, type Option, type Question } from "../../src/dialog/question.js";
import type { Reply } from "../../src/dialog/reply.js";
import { type Say, say } from "../../src/dialog/say.js";
import type { SurveyQuestion } from "../../src/domain/surveys.js";
import type { Walking, Words } from "../dialog.js";
import { plain } from "../shown/fact.js";
import { labelled, skipOf } from "./survey-question.js";

export type Several = Extract<SurveyQuestion, { readonly kind: "several" }>;

/** `more`: one button was pressed, so there may be others. Several said at once, or ticked in a form, are all there are. */
type Picked = { readonly picked: readonly string[]; readonly more?: true } | null;

/**
 * Asks for several options: all at once in words ("1번이랑 3번이요"), or button by button until they say that is all. Each
 * press is an answer of its own, so that going back takes the last one away. `before`: what was picked earlier, elsewhere.
 */
export function* askSeveral(
  ask: Words["ask"],
  { key, question, dress }: { key: string; question: Several; dress: <A>(asked: Question<A>) => Question<A> },
  before: readonly string[] | null | undefined,
): Walking<readonly string[] | null> {
  const kept: Pick<Question<Picked>, "kept"> = before === undefined ? {} : { kept: before && { picked: before } };
  const first = yield* ask(key, dress<Picked>({ ...severalQuestion(question), ...kept }));
  if (first === null) return null;
  let picked = first.picked;
  let more = first.more === true;
  for (let press = 1; more && picked.length < mostOf(question); press++) {
    const next = yield* ask(`${key}+${press}`, moreQuestion(question, picked));
    picked = [...picked, ...(next?.picked ?? [])];
    more = next?.more === true;
  }
  return picked;
}

function mostOf({ options, most }: Several): number {
  return Math.min(most ?? options.length, options.length);
}

function severalQuestion(question: Several): Question<Picked> {
  const { words, options, optional } = question;
  const most = mostOf(question);
  const asked =
    most < options.length
      ? say("survey.severalAtMost", { question: plain(words), most })
      : say("survey.several", { question: plain(words) });
  const skip = skipOf(question);
  return picking(asked, question, {
    options: [...single(question, []), ...skip],
    most,
    none: optional ? null : undefined,
  });
}

function moreQuestion(question: Several, before: readonly string[]): Question<Picked> {
  const names = question.options.filter(({ id }) => before.includes(id)).map(({ words }) => plain(words));
  const asked = say("survey.more", { picked: say("lines.comma", { items: names }) });
  const done: Option<Picked> = { label: say("survey.thatIsAll"), value: { picked: [] } };
  return picking(asked, question, {
    options: [...single(question, before), done],
    most: mostOf(question) - before.length,
    none: { picked: [] },
  });
}

/** A button for each option that was not picked yet. */
function single({ options }: Several, before: readonly string[]): readonly Option<Picked>[] {
  return labelled(options.filter(({ id }) => !before.includes(id))).map(({ label, value }) => ({
    label,
    value: { picked: [value] },
  }));
}

interface Offer {
  readonly options: readonly Option<Picked>[];
  readonly most: number;
  /** What "없어요" means; undefined where something has to be picked. */
  readonly none: Picked | undefined;
}

function picking(text: Say, { options: all }: Several, { options, most, none }: Offer): Question<Picked> {
  const ids = new Set(all.map(({ id }) => id));
  const list = z
    .array(z.string())
    .max(most)
    .refine((picked) => new Set(picked).size === picked.length && picked.every((id) => ids.has(id)));
  const whole = z.object({ picked: list, more: z.literal(true).exactOptional() });
  return {
    kind: "choice",
    several: true,
    text,
    options,
    schema: (options.some(({ value }) => value === null) ? whole.nullable() : whole) as z.ZodType<Picked>,
    read: (reply) => read(reply, { options, most, none }),
  };
}

function read({ choice, choices, intent }: Reply, { options, most, none }: Offer): Heard<Picked> {
  const named = [...new Set((choices ?? []).flatMap((at) => options[at]?.value?.picked ?? []))];
  if (named.length > most) return { kind: "refused", why: say("survey.tooMany", { most }) };
  if (named.length > 1) return answer({ picked: named });
  const pressed = choice === undefined ? undefined : options[choice];
  if (pressed) return answer(pressed.value?.picked.length === 1 ? { ...pressed.value, more: true } : pressed.value);
  return none !== undefined && (intent === "no" || intent === "unsure") ? answer(none) : nothing;
}

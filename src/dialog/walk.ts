import type { Question } from "./question.js";
import type { Ending, Step, Walking } from "./route.js";

/** All that is kept of a dialog: what was answered, what was looked up or done, and what was re-opened. */
export interface Stored {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly results: Readonly<Record<string, unknown>>;
  /** Keys that known facts may not refill, because the person went back to them. */
  readonly reopened: readonly string[];
}

/** Where a person stands: the first thing on the route that is missing. `trail`: the keys they could go back to. */
export type Stand = { readonly trail: readonly string[]; readonly used: readonly string[] } & (
  | { readonly kind: "asking"; readonly key: string; readonly question: Question<unknown> }
  | { readonly kind: "looking"; readonly key: string; readonly call: { readonly name: string } }
  | {
      readonly kind: "attempting";
      readonly key: string;
      readonly call: { readonly name: string };
      readonly undoable: boolean;
    }
  | { readonly kind: "again"; readonly forget: readonly string[] }
  | { readonly kind: "finished"; readonly ending: Ending }
);

/** A route that asks more than this has lost its way. */
const longestWalk = 500;

/**
 * Walks a route over what is stored, and says where it stops. Nothing is remembered between walks, so a new
 * release simply walks the old keys again. `known` are facts said elsewhere: a question may fill itself from
 * them, and then is not on the trail, for the person did not answer it here.
 */
export function walk(route: Walking<Ending>, stored: Stored, known: Readonly<Record<string, unknown>>): Stand {
  const trail: string[] = [];
  const used: string[] = [];
  let sent: unknown;
  for (let steps = 0; steps < longestWalk; steps++) {
    const next = route.next(sent);
    if (next.done) return { kind: "finished", ending: next.value, trail, used };
    const step: Step = next.value;
    if (step.kind === "again") return { kind: "again", forget: step.forget, trail, used };
    used.push(step.key);
    if (step.kind === "ask") {
      const answered = storedAnswer(step, stored);
      if (answered) trail.push(step.key);
      const found = answered ?? filled(step, stored, known);
      if (!found) return { kind: "asking", key: step.key, question: step.question, trail, used };
      sent = found.value;
      continue;
    }
    if (!Object.hasOwn(stored.results, step.key)) {
      const { key, call } = step;
      if (step.kind === "look") return { kind: "looking", key, call, trail, used };
      return { kind: "attempting", key, call, undoable: step.undoable, trail, used };
    }
    // What is done is done: answers before a write are out of reach of 뒤로.
    if (step.kind === "attempt" && !step.undoable) trail.length = 0;
    sent = stored.results[step.key];
  }
  throw new Error(`a route did not end within ${longestWalk} steps`);
}

type AskStep = Extract<Step, { kind: "ask" }>;

function storedAnswer(step: AskStep, stored: Stored): { value: unknown } | undefined {
  const { key, question } = step;
  const mine = Object.hasOwn(stored.answers, key);
  if (!mine && (question.kept === undefined || stored.reopened.includes(key))) return undefined;
  const parsed = question.schema.safeParse(mine ? stored.answers[key] : question.kept);
  return parsed.success ? { value: parsed.data } : undefined;
}

function filled(
  step: AskStep,
  stored: Stored,
  known: Readonly<Record<string, unknown>>,
): { value: unknown } | undefined {
  if (stored.reopened.includes(step.key)) return undefined;
  const value = step.question.fill?.(known);
  return value === undefined ? undefined : { value };
}

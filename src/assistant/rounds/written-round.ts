import type { Round } from "../../domain/rounds.js";
import type { Typed, Wrong } from "../desk-ports/rounds.js";
import { allRead, readNumber, readText } from "./read-field.js";
import { readRubric } from "./rubric-lines.js";
import { readTargets } from "./target-lines.js";

/** Something as YAML would have it, for the catalogue's own schema. */
export type Written = Readonly<Record<string, unknown>>;

/** A round of the domain as YAML would have it: an example has no year of its own, and its offerings do not say so. */
export function writtenRound({
  offerings,
  year,
  ...round
}: Round): Written & { readonly offerings: readonly Written[] } {
  return {
    ...round,
    ...(round.example ? {} : { year }),
    offerings: offerings.map(({ example: _example, ...offering }) => offering),
  };
}

/** What was typed of a round, put over the one that was there. */
export function readRound(
  typed: Typed,
  before: Round,
): { readonly wrong: readonly Wrong[]; readonly written: ReturnType<typeof writtenRound> } {
  const number = (field: string) => readNumber(field, typed[field] ?? "");
  const main = allRead({
    title: readText(typed.title),
    number: number("number"),
    ...(before.example ? {} : { year: number("year") }),
    target: number("target"),
    registrationTargets: readTargets(typed.registrationTargets),
    perPerson: number("perPerson"),
    offerHours: number("offerHours"),
    survey: readText(typed.survey ?? before.survey),
    rubric: readRubric(typed.rubric ?? "", before.rubric),
  });
  const hours = allRead({ perMonth: number("hoursPerMonth"), training: number("hoursTraining") });
  const completion = allRead({
    attendance: number("completionAttendance"),
    training: number("completionTraining"),
    hours: number("completionHours"),
  });
  const { id, example, figures, source, offerings } = writtenRound(before);
  const kept = {
    ...{ id, example, figures },
    ...(source === undefined ? {} : { source }),
  };
  return {
    wrong: [...main.wrong, ...hours.wrong, ...completion.wrong],
    written: {
      ...kept,
      ...main.values,
      ...filled("hours", hours.values),
      ...filled("completion", completion.values),
      offerings,
    },
  };
}

function filled(name: string, values: Written): Written {
  return Object.keys(values).length === 0 ? {} : { [name]: values };
}

import type { Offering, Program, Round } from "../../domain/program.js";
import { offeringFields, roundFields } from "../../domain/round-fields.js";
import type { Difference, Typed } from "../desk-ports/rounds.js";
import { typedOffering, typedRound } from "./typed.js";

/** What one version of a program says otherwise than the one before, field by field. */
export function differences(before: Program, after: Program): readonly Difference[] {
  return [
    ...programFields.flatMap((field) => changed({}, field, textOf(before[field]), textOf(after[field]))),
    ...after.rounds.flatMap((round) =>
      ofRound(
        before.rounds.find(({ id }) => id === round.id),
        round,
      ),
    ),
  ];
}

/** What no form edits, but an import may. */
const programFields = [
  ...(["title", "shortTitle", "aliases", "summary", "wishes", "applicants", "clauses", "answers", "perYear"] as const),
  ...(["survey", "link", "english", "easy"] as const),
];

type About = Pick<Difference, "round" | "offering">;

function ofRound(before: Round | undefined, after: Round): readonly Difference[] {
  const about = { round: after.title };
  if (!before) return [{ ...about, field: "added", from: "", to: String(after.offerings.length) }];
  const [was, is] = [typedRound(before), typedRound(after)];
  return [
    ...ofFields(about, roundFields, was, is),
    ...after.offerings.flatMap((offering) =>
      ofOffering(
        about,
        before.offerings.find(({ id }) => id === offering.id),
        offering,
      ),
    ),
  ];
}

function ofOffering(of: About, before: Offering | undefined, after: Offering): readonly Difference[] {
  const about = { ...of, offering: after.title };
  if (!before) return [{ ...about, field: "added", from: "", to: "" }];
  return [
    ...ofFields(about, offeringFields, typedOffering(before), typedOffering(after)),
    ...changed(about, "stopped", before.stopped ? "yes" : "", after.stopped ? "yes" : ""),
    ...changed(about, "calledOff", before.calledOff?.why ?? "", after.calledOff?.why ?? ""),
  ];
}

function ofFields(about: About, fields: readonly string[], was: Typed, is: Typed): readonly Difference[] {
  return fields.flatMap((field) => changed(about, field, was[field] ?? "", is[field] ?? ""));
}

function changed(about: About, field: string, from: string, to: string): readonly Difference[] {
  return from === to ? [] : [{ ...about, field, from, to }];
}

/** Lists in a line; what is more than text is not shown, only that it differs. */
function textOf(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return String(value);
  return Array.isArray(value) && value.every((one) => typeof one === "string")
    ? value.join(", ")
    : JSON.stringify(value);
}

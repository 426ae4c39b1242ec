import { z } from "zod";
import { assess, nextQuestion } from "../domain/eligibility.js";
import type { Applicant, Facts } from "../domain/facts.js";
import { factsSchema, impossibleOn } from "../domain/facts-schema.js";
import type { Program } from "../domain/program.js";
import type { ClauseResult } from "../domain/verdict.js";
import { type LineAnswer, parsedLine } from "./parsed-line.js";

const asked = z.strictObject({
  facts: factsSchema,
  programs: z.array(z.string()).exactOptional(),
  today: z.iso.date().exactOptional(),
});

/** Words for the one clause that no program writes down: that it is for persons, or for companies, only. */
export type ForWhom = (applicant: Applicant) => string;

/** Answers lines of `assess --json`. `today` is the day for lines that name none. */
export function assessLine(
  catalogue: readonly Program[],
  today: string,
  forWhom: ForWhom,
): (line: unknown) => LineAnswer {
  const byId = new Map(catalogue.map((program) => [program.id, program]));
  return (line) =>
    parsedLine(asked, line, ({ facts, programs: ids, today: day = today }) => {
      const impossible = impossibleOn(day, facts);
      if (impossible !== undefined) return { error: impossible };
      const unknown = ids?.filter((id) => !byId.has(id)) ?? [];
      if (unknown.length > 0) return { error: `programs: not in the catalogue: ${unknown.join(", ")}` };
      const programs = ids?.flatMap((id) => byId.get(id) ?? []) ?? catalogue;
      const next = nextQuestion(programs, facts, day);
      return { verdicts: programs.map((program) => verdictOf(program, facts, day, forWhom)), ...(next && { next }) };
    });
}

function verdictOf(program: Program, facts: Facts, today: string, forWhom: ForWhom) {
  const { kind, clauses } = assess(program, facts, today);
  return { id: program.id, verdict: kind, clauses: clauses.map((result) => clauseLine(result, forWhom)) };
}

function clauseLine({ clause, state, fact }: ClauseResult, forWhom: ForWhom) {
  const { title, year } = clause.source;
  const words = clause.condition.kind === "applicant" && !clause.words ? forWhom(clause.condition.is) : clause.words;
  return { id: clause.id, clause: words, state, ...(fact && { fact }), source: { title, year } };
}

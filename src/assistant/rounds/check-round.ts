import { crossCheck } from "../../catalog/cross-checks.js";
import { toFindings } from "../../catalog/findings.js";
import type { Finding } from "../../catalog/problem.js";
import { roundSchema } from "../../catalog/schema-rounds.js";
import type { Catalog, Program, Round } from "../../domain/program.js";
import type { Wrong } from "../desk-ports/rounds.js";
import type { Written } from "./written-round.js";

/** A round that was typed, and the program it belongs to. */
export interface ToCheck {
  readonly catalog: Pick<Catalog, "programs" | "surveys">;
  readonly program: Program;
  readonly written: Written;
  /** Of the round as it was; an example's year is not typed. */
  readonly before: Round;
  readonly today: string;
  /** The offering whose form it is; absent: the round's own. */
  readonly offering?: string;
}

export type Checked =
  | { readonly kind: "sound"; readonly program: Program; readonly round: Round }
  | { readonly kind: "wrong"; readonly wrong: readonly Wrong[] };

/** The checks of `ieum catalog check`: the same schema, and the same looks across the catalogue. */
export function checkRound(to: ToCheck): Checked {
  const { written, before, today, program, catalog } = to;
  const parsed = roundSchema(today).safeParse(written);
  if (!parsed.success) return wrong(to, toFindings(parsed.error, written));
  const round = before.example ? { ...parsed.data, year: before.year } : parsed.data;
  const edited = withRound(program, round);
  const others = catalog.programs.filter(({ id }) => id !== program.id);
  const entries = [...others, edited].map((value) => ({ file: `${value.id}.yaml`, value, lineOf: () => 1 }));
  const surveys = { ids: new Set(catalog.surveys.map(({ id }) => id)), entries: [], found: [] };
  const at = edited.rounds.findIndex(({ id }) => id === round.id);
  const found = crossCheck(entries, surveys).flatMap((one): readonly Finding[] => {
    const [rounds, index, ...path] = one.path;
    // What is mistaken elsewhere was so before, and is no reason to refuse this.
    return one.file === `${program.id}.yaml` && rounds === "rounds" && index === at ? [{ ...one, path }] : [];
  });
  return found.length > 0 ? wrong(to, found) : { kind: "sound", program: edited, round };
}

/** The program with this round in the place of the one with its id, or after all others. */
export function withRound(program: Program, round: Round): Program {
  const known = program.rounds.some(({ id }) => id === round.id);
  const rounds = program.rounds.map((one) => (one.id === round.id ? round : one));
  return { ...program, rounds: known ? rounds : [...rounds, round] };
}

function wrong(to: ToCheck, found: readonly Finding[]): Checked {
  return { kind: "wrong", wrong: found.map((one) => wrongOf(to, one)) };
}

/** Which field of which form a mistake belongs to; of an offering that this form does not show, the form as a whole. */
function wrongOf({ written, offering }: ToCheck, { path, problem, with: fill }: Finding): Wrong {
  const [head, index, ...rest] = path;
  const more = fill ? { with: fill } : {};
  if (head !== "offerings") return { field: offering === undefined ? fieldAt(path) : "", problem, ...more };
  const offerings = Array.isArray(written.offerings) ? written.offerings : [];
  const about: unknown = offerings[Number(index)];
  const { id, title } =
    typeof about === "object" && about !== null ? { id: "", title: "", ...about } : { id: "", title: "" };
  if (id === offering) return { field: fieldAt(rest), problem, ...more };
  return { field: "", problem, with: { ...fill, about: String(title) } };
}

const nested: Readonly<Record<string, string>> = {
  "hours.perMonth": "hoursPerMonth",
  "hours.training": "hoursTraining",
  "completion.attendance": "completionAttendance",
  "completion.training": "completionTraining",
  "completion.hours": "completionHours",
  "recruitment.to": "recruitmentTo",
  "activity.to": "activityTo",
  recruitment: "recruitmentFrom",
  "recruitment.from": "recruitmentFrom",
  activity: "activityFrom",
  "activity.from": "activityFrom",
};

function fieldAt(path: Finding["path"]): string {
  return nested[path.map(String).join(".")] ?? String(path[0] ?? "");
}

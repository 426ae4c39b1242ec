import type { Catalog, Program, Round } from "../../domain/program.js";
import type { Scope } from "../../domain/report/input.js";
import { isDayIn, periodBefore } from "../../domain/report/months.js";
import { may } from "../../domain/staff.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { ReportMade, ReportWish } from "../desk-ports/reports.js";

/** What a report was wished for of, found in the catalogue. */
export interface Wished {
  readonly kind: "found";
  readonly programs: readonly Program[];
  readonly program?: Program;
  readonly round?: Round;
  readonly scope: Scope;
  /** The round before, or as long a period before. */
  readonly before?: Scope;
  /** Whose hand-offs and what was not understood is told; undefined: everybody's. */
  readonly agency?: string;
}

/** Finds what is wished for, among what is theirs to see. */
export function wishedBy(
  { role, agency: own }: Pick<SignedIn, "role" | "agency">,
  catalog: Catalog,
  wish: ReportWish,
): Wished | Exclude<ReportMade, { kind: "report" }> {
  if (!may(role, "reports")) return { kind: "foreign" };
  const agency = wish.agency ?? own ?? undefined;
  if (own !== null && agency !== own) return { kind: "foreign" };
  const taken = catalog.programs.filter(({ registrable }) => registrable);
  if (wish.program !== undefined && !taken.some(({ id }) => id === wish.program)) return { kind: "noProgram" };
  const programs = taken.filter(
    ({ id, agency: { id: of } }) =>
      (wish.program === undefined || id === wish.program) && (agency === undefined || of === agency),
  );
  const [program] = wish.program === undefined ? [] : programs;
  if (programs.length === 0) return { kind: "foreign" };
  const period = { ...(wish.from ? { from: wish.from } : {}), ...(wish.to ? { to: wish.to } : {}) };
  const scope: Scope = {
    programs: new Set(programs.map(({ id }) => id)),
    others: wish.program === undefined ? "with" : "without",
    ...period,
  };
  const found = { kind: "found", programs, ...(program ? { program } : {}), ...(agency ? { agency } : {}) } as const;
  if (wish.round === undefined) {
    const before = periodBefore(scope);
    return { ...found, scope, ...(before ? { before: { ...scope, ...before } } : {}) };
  }
  const rounds = program ? numbered(program, wish.round, period) : [];
  const round = rounds.at(-1);
  if (!program || !round) return { kind: "noRound" };
  const earlier = program.rounds[program.rounds.indexOf(round) - 1];
  return {
    ...{ ...found, round, scope: { ...scope, rounds: new Set([round.id]) } },
    // A part of a round is not compared with all of the round before.
    ...(earlier && wish.from === undefined && wish.to === undefined
      ? { before: { programs: scope.programs, others: scope.others, rounds: new Set([earlier.id]) } }
      : {}),
  };
}

/**
 * The rounds of that number, the newest last; with a period, those of its years alone. Where no round of a program has a
 * number, they are numbered as they stand.
 */
function numbered({ rounds }: Program, number: number, period: Pick<Scope, "from" | "to">): readonly Round[] {
  const isNumbered = rounds.some((round) => round.number !== undefined);
  const { from, to } = period;
  const years = { ...(from ? { from: from.slice(0, 4) } : {}), ...(to ? { to: to.slice(0, 4) } : {}) };
  return rounds
    .filter((round, at) => (isNumbered ? round.number : at + 1) === number)
    .filter(({ year }) => isDayIn(years, String(year)))
    .sort((a, b) => a.year - b.year);
}

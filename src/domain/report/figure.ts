/** The figures that outside scripts ask for by these ids. Those of placements, openings, hires and referrals come with cases. */
export const figureIds = [
  "applicants",
  "participants",
  "communities",
  "competitionRatio",
  "recruitmentRate",
  "meanAge",
  "satisfaction",
  "satisfactionMean",
  "rejoin",
  "responseRate",
  "completion",
  "hours",
  "registrations",
  "monthOnMonth",
  "handoffs",
  "waitingTime",
] as const;
export type FigureId = (typeof figureIds)[number];

/** What a value counts. `percent`: 0–100 and above; `points`: 0–100; `ratio`: so many to one. */
export type Unit =
  | "people"
  | "applications"
  | "offerings"
  | "percent"
  | "points"
  | "years"
  | "hours"
  | "minutes"
  | "ratio"
  | "handoffs";

/** By what people are told apart in a table beside a figure. */
export const dimensions = ["round", "offering", "month", "ageBand", "sex", "education", "career", "residence"] as const;
export type Dimension = (typeof dimensions)[number];

/** What of somebody who applied a table can tell them apart by. */
export const traits = ["ageBand", "sex", "education", "career", "residence"] as const satisfies readonly Dimension[];
export type Trait = (typeof traits)[number];

/** Fewer people than this are told nothing about, but for how many they are. */
export const fewest = 5;

/**
 * One row of such a table. Hidden rows have no numbers at all: neither they nor their difference to the sum can be read.
 * `group` is a code or an id; `name` how people call it, where it has a name of its own (a round, an offering, a place);
 * `unit` what its value counts, where that is not what the figure counts; `partly`: see `Figure`.
 */
export type Cell = {
  readonly dimension: Dimension;
  readonly group: string;
  readonly name?: string;
  readonly unit?: Unit;
} & ({ readonly value: number; readonly n: number; readonly partly?: true } | { readonly suppressed: true });

/**
 * One figure of a report. Rounded as its definition says, by nobody after it. A figure that nothing is known for is left
 * out of a report; nothing is ever shown as 0 that is only unknown.
 *
 * `n`: of how many people or applications it tells; `of`: out of how many (a denominator that is more than `n`). Of
 * `waitingTime`, `of` are the hand-offs that were taken, and `n` those of them that were taken as soon as promised.
 * `suppressed`: fewer than five people stand behind it, or another figure of fewer could be had from it: it is not told.
 * `partly`: some of what it is made of is not told for that reason, and is not in it.
 */
export type Figure = {
  readonly id: FigureId;
  readonly unit: Unit;
  readonly of?: number;
  readonly target?: number;
  /** The same figure of the period before: the round before of a round, the days before of a period. */
  readonly before?: number;
  readonly by?: readonly Cell[];
} & ({ readonly value: number; readonly n: number; readonly partly?: true } | { readonly suppressed: true });

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

/** One row of such a table. Hidden rows have no numbers at all: neither they nor their difference to the sum can be read. */
export type Cell =
  | { readonly dimension: Dimension; readonly group: string; readonly value: number; readonly n: number }
  | { readonly dimension: Dimension; readonly group: string; readonly suppressed: true };

/**
 * One figure of a report. Rounded as its definition says, by nobody after it.
 *
 * `n`: of how many people or applications it tells; `of`: out of how many (a denominator that is more than `n`).
 * `suppressed`: fewer than five people stand behind it, so it is not told.
 */
export type Figure = {
  readonly id: FigureId;
  readonly unit: Unit;
  readonly of?: number;
  readonly target?: number;
  /** The same figure of the period before. */
  readonly before?: number;
  readonly by?: readonly Cell[];
} & ({ readonly value: number; readonly n: number } | { readonly suppressed: true });

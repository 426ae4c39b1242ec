import type { Criterion } from "./rounds.js";

/** What staff mean to do about an applicant (선정, 예비, 미선정). */
export const decisions = ["select", "reserve", "notSelect"] as const;
export type Decision = (typeof decisions)[number];

/** How applicants are put in order, as whoever looks wishes; by when they applied where nobody wished anything. */
export const screeningOrders = ["applied", "name", "score"] as const;
export type ScreeningOrder = (typeof screeningOrders)[number];

/** What one member of staff gave, by the criterion's id. */
export type Points = Readonly<Record<string, number>>;

/** Two who are more than one part in so many of a scale apart should talk about it. */
const partsOfScale = 5;

/** Whether every criterion has its points, within its scale, and nothing else has any. */
export function arePoints(rubric: readonly Criterion[], points: Points): boolean {
  const known = new Set(rubric.map(({ id }) => id));
  return (
    Object.keys(points).every((id) => known.has(id)) &&
    rubric.every(({ id, most }) => {
      const given = points[id];
      return given !== undefined && Number.isInteger(given) && given >= 0 && given <= most;
    })
  );
}

/**
 * A score as a share, 0 to 1: the mean of what each criterion got of its `most`, by weight. Weights count against each
 * other only, so a rubric may have any scale. A criterion without points (the rubric has grown since) is left out;
 * undefined where nothing is left.
 */
export function shareOf(rubric: readonly Criterion[], points: Points): number | undefined {
  let sum = 0;
  let weights = 0;
  for (const { id, weight, most } of rubric) {
    const given = points[id];
    if (given === undefined) continue;
    sum += weight * (Math.min(given, most) / most);
    weights += weight;
  }
  return weights === 0 ? undefined : sum / weights;
}

/** The mean of several scorers' shares; undefined where nobody has scored. */
export function meanShare(shares: readonly (number | undefined)[]): number | undefined {
  const given = shares.filter((share) => share !== undefined);
  return given.length === 0 ? undefined : given.reduce((sum, share) => sum + share, 0) / given.length;
}

/** Criteria on which the highest and the lowest points are more than a fifth of the scale apart, by id. */
export function differsOn(rubric: readonly Criterion[], scores: readonly Points[]): readonly string[] {
  return rubric.flatMap(({ id, most }) => {
    const given = scores.flatMap((points) => points[id] ?? []);
    if (given.length < 2) return [];
    return (Math.max(...given) - Math.min(...given)) * partsOfScale > most ? [id] : [];
  });
}

/** How many apply for each place (경쟁률), to one decimal: 189 for 30 are 6.3. */
export function competitionRatio(applicants: number, places: number): number {
  return Math.round((applicants / places) * 10) / 10;
}

/** How many of a list there are of each kind, and what share of all; in the order of `kinds`, those that nobody is of left out. */
export function distribution<K extends string>(
  kinds: readonly K[],
  of: readonly K[],
): readonly { readonly kind: K; readonly count: number; readonly share: number }[] {
  const counts = new Map<K, number>();
  for (const kind of of) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return kinds.flatMap((kind) => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, count, share: count / of.length }];
  });
}

/** So many times more runs of every property: `IEUM_TEST_RUNS=10 npm test` before a release, say. */
const times = Number(process.env.IEUM_TEST_RUNS ?? 1);

/** How many runs a property gets: few in every check, more when they are asked for. */
export function runs(usual: number): number {
  return Math.max(1, Math.ceil(usual * times));
}

/** Of a long row of cases every so many-th is tried: each one, when enough runs are asked for. */
export function everyNth(usual: number): number {
  return Math.max(1, Math.round(usual / times));
}

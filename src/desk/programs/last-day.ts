/** So many days are proposed for a recruitment that is opened by hand. */
const usualDays = 14;

/** The Seoul day until which a recruitment would be open: a proposal. */
export function lastDayProposed(now: Date): string {
  return new Date(now.getTime() + 9 * 3_600_000 + usualDays * 86_400_000).toISOString().slice(0, 10);
}

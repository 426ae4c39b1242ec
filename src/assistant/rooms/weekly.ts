import { type Say, say } from "../../dialog/say.js";
import { type Stretch, surveysAnsweredIn } from "../../store/agency-figures.js";
import { countedOn } from "../../store/day-counts.js";
import type { Tx } from "../../store/transaction.js";
import { applicationsIn, keptPromisesIn } from "../../store/week-figures.js";
import type { Parts } from "../parts.js";
import { dayAfter, isWorkingDay, startOf } from "./seoul-days.js";

const weekDays = 7;

/**
 * What staff read of the week that is over, on their first working day of the next: counts, nobody's name. A week is from
 * Monday to Sunday, in Seoul. Nothing on any other day, nor of a week before which and in which nothing happened.
 */
export async function weekInWords(
  tx: Tx,
  parts: Parts,
  { agency, day }: { readonly agency: string; readonly day: string },
): Promise<readonly Say[]> {
  if (!isFirstOfWeek(parts, agency, day)) return [];
  const monday = mondayOf(day);
  const week = weekBefore(monday);
  const before = weekBefore(dayAfter(monday, -weekDays));
  const programs = parts.catalog.programs.filter((one) => one.agency.id === agency).map(({ id }) => id);
  const applied = await applicationsIn(tx, programs, week);
  const appliedBefore = await applicationsIn(tx, programs, before);
  const { asked, kept } = await keptPromisesIn(tx, agency, week);
  const days = { from: dayAfter(monday, -weekDays), to: monday, agency };
  const closedSurveys = await countedOn(tx, { ...days, name: "surveysAnswered" });
  const surveys = closedSurveys + (await surveysAnsweredIn(tx, programs, week));
  const notUnderstood = await countedOn(tx, { ...days, name: "notUnderstood" });
  if ([applied, appliedBefore, asked, surveys, notUnderstood].every((count) => count === 0)) return [];
  return [
    say("rooms.week.title", { from: week.from, to: startOf(dayAfter(monday, -1)).toISOString() }),
    say("rooms.week.applied", { count: applied, before: appliedBefore }),
    ...(asked > 0 ? [say("rooms.week.handoffs", { asked, kept })] : []),
    ...(surveys > 0 ? [say("rooms.week.surveys", { count: surveys })] : []),
    ...(notUnderstood > 0 ? [say("rooms.week.notUnderstood", { count: notUnderstood })] : []),
    say("rooms.week.more"),
  ];
}

/** The Monday of a Seoul day's week. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayAfter(day, -((weekday + weekDays - 1) % weekDays));
}

function weekBefore(monday: string): Stretch {
  return { from: startOf(dayAfter(monday, -weekDays)).toISOString(), to: startOf(monday).toISOString() };
}

function isFirstOfWeek(parts: Parts, agency: string, day: string): boolean {
  for (let earlier = mondayOf(day); earlier < day; earlier = dayAfter(earlier, 1))
    if (isWorkingDay(parts, agency, earlier)) return false;
  return true;
}

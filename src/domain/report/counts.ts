import { competitionRatio } from "../screening.js";
import { percent, rounded, sum, tally } from "./arithmetic.js";
import { plainCells, rowsOf } from "./cells.js";
import type { Cell, Figure } from "./figure.js";
import { dayBefore, lastOf, monthBefore, monthOf } from "./months.js";
import { participantTarget, recruitedFor } from "./recruitment-target.js";
import { registrationTarget } from "./registration-target.js";
import { traitCells } from "./trait-tables.js";
import type { View } from "./view.js";

/**
 * 신청 건수. Applications made in the period, taken back or not; who applied for the same again after taking it back
 * counts once, who applied for two things counts twice. A plain count; what is told of traits is suppressed.
 */
export function applicants(view: View): Figure | undefined {
  const value = view.applied.length;
  if (value === 0) return undefined;
  const by = [...plainCells(view, view.applied), ...traitCells(view)];
  return { id: "applicants", unit: "applications", value, n: value, by };
}

/**
 * 참여 인원. Seats of those who take part or did to the end (`tookPart`), in offerings whose last day is in the period.
 * A person with two seats counts twice, as rounds are added up. A plain count.
 */
export function participants(view: View): Figure | undefined {
  const those = view.participants;
  if (those.length === 0) return undefined;
  return {
    ...{ id: "participants", unit: "people", value: those.length, n: those.length, by: plainCells(view, those) },
    ...participantTarget(view),
  };
}

/** 운영 커뮤니티. Offerings that were not called off and in which somebody takes part. A plain count. */
export function communities(view: View): Figure | undefined {
  const joined = [...new Set(view.participants.map(({ offering }) => offering))].map((offering) => ({ offering }));
  if (joined.length === 0) return undefined;
  const by = plainCells(view, joined).filter(({ dimension }) => dimension === "round");
  return { id: "communities", unit: "offerings", value: joined.length, n: joined.length, by };
}

/**
 * 경쟁률. Applications for each place, to one decimal, of offerings whose people are chosen by screening, that have a
 * number of places, were not called off, and had any application: 189 for 30 places are 6.3.
 */
export function competition(view: View): Figure | undefined {
  const screened = view.offerings.filter(({ selection, calledOff }) => selection === "screening" && !calledOff);
  const applied = tally(view.seats, ({ offering }) => offering);
  const ratioOf = (ids: ReadonlySet<string>) => {
    const those = screened.filter(({ id, capacity }) => ids.has(id) && capacity !== undefined && applied.has(id));
    const of = sum(those.map(({ capacity = 0 }) => capacity));
    const n = sum(those.map(({ id }) => applied.get(id) ?? 0));
    return of === 0 ? undefined : { value: competitionRatio(n, of), n, of };
  };
  const ratio = ratioOf(new Set(screened.map(({ id }) => id)));
  const by = rowsOf(view).flatMap(({ of: ids, ...row }): Cell[] => {
    const one = ratioOf(ids);
    return one ? [{ ...row, value: one.value, n: one.n }] : [];
  });
  return ratio && { id: "competitionRatio", unit: "ratio", ...ratio, by };
}

/**
 * 모집률. Participants of the rounds that have a target, in percent of these targets, to one decimal. A round that a period
 * cuts is left out, and one that is not over while nobody has applied for it; one that nobody came to counts with none.
 */
export function recruitment(view: View): Figure | undefined {
  const targets = recruitedFor(view);
  const there = tally(view.participants, ({ offering }) => view.held.get(offering)?.round ?? "");
  const target = sum(targets.values());
  if (target === 0) return undefined;
  const n = sum([...targets.keys()].map((round) => there.get(round) ?? 0));
  const by = rowsOf(view).flatMap(({ of: _, ...row }): Cell[] => {
    const wanted = targets.get(row.group);
    if (row.dimension !== "round" || wanted === undefined) return [];
    const inRound = there.get(row.group) ?? 0;
    return [{ ...row, value: percent(inRound, wanted), n: inRound }];
  });
  return { id: "recruitmentRate", unit: "percent", value: percent(n, target), n, target, by };
}

/** 신규 등록. The same applications by the month in which they were made, beside their target. A plain count. */
export function registrations(view: View): Figure | undefined {
  const value = view.applied.length;
  if (value === 0) return undefined;
  const months = [...tally(view.applied, ({ month }) => month)].sort(([a], [b]) => (a < b ? -1 : 1));
  const by = months.map(([month, n]) => monthCell(month, n));
  const target = registrationTarget(view);
  const told = { id: "registrations", unit: "applications", value, n: value, by } as const;
  return target === undefined ? told : { ...told, target };
}

/**
 * 전월 대비. By how many percent the applications of the last whole month of the period are more (or fewer, below zero)
 * than those of the month before it, to one decimal. No month counts before it is over; without an end the period ends
 * with the month of the last application. Its months are told as counts of applications. Nothing where there is no whole month, or none applied in the month before.
 */
export function monthOnMonth(view: View): Figure | undefined {
  const { from, to } = view.scope;
  const months = tally(view.theirs, ({ month }) => month);
  const latest = [...months.keys()].sort().at(-1);
  if (latest === undefined) return undefined;
  const month = lastWhole(earlier(to ?? lastOf(latest), dayBefore(view.input.today)));
  const [n = 0, before = 0] = [months.get(month), months.get(monthBefore(month))];
  if (before === 0 || (from !== undefined && `${month}-01` < from)) return undefined;
  const cells = [monthCell(monthBefore(month), before), monthCell(month, n)];
  const by = cells.map((cell): Cell => ({ ...cell, unit: "applications" }));
  return { id: "monthOnMonth", unit: "percent", value: rounded(((n - before) * 100) / before, 1), n, by };
}

/** The last month of which a day is the end or a later one. */
function lastWhole(day: string): string {
  return lastOf(monthOf(day)) === day ? monthOf(day) : monthBefore(monthOf(day));
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function monthCell(group: string, n: number): Cell {
  return { dimension: "month", group, value: n, n };
}

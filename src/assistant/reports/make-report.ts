import { setImmediate as breathe } from "node:timers/promises";
import { say } from "../../dialog/say.js";
import { agencyOf } from "../../domain/agency.js";
import { tally } from "../../domain/report/arithmetic.js";
import { type Figure, fewest } from "../../domain/report/figure.js";
import { countingOf } from "../../domain/report/figures.js";
import type { ReportInput, Scope } from "../../domain/report/input.js";
import { monthOf } from "../../domain/report/months.js";
import { tellingOf } from "../../domain/report/told.js";
import { viewOf } from "../../domain/report/view.js";
import { stepsBetween } from "../../store/dialog-steps.js";
import { notUnderstoodByDay } from "../../store/report-talks.js";
import { reading } from "../../store/transaction.js";
import type { Comments, DialogPath, Report, ReportWish } from "../desk-ports/reports.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";
import { type Gathered, gather, type Remark } from "./gather.js";
import type { Wished } from "./wish.js";

/** Counts a report now. Reads no name, and takes no lock; a large one lets everybody else go on meanwhile. */
export async function makeReport(
  { store, catalog, words, clock }: Pick<Parts, "store" | "catalog" | "words" | "clock">,
  wish: ReportWish,
  wished: Wished,
  onProgress?: (share: number) => void,
): Promise<Report> {
  const now = clock.now();
  const { scope, program, round, agency } = wished;
  const gathered = await gather({ store, catalog }, wished, { today: seoulDay(now), onProgress });
  return {
    wish,
    title: program?.title ?? words.word(say("figures.together")),
    ...(round ? { round: round.title } : {}),
    ...(agency === undefined ? {} : { agency: agencyOf(catalog, agency).name }),
    countedAt: now.toISOString(),
    ...mainOf(catalog, wished),
    figures: await counted(gathered.input, wished),
    notUnderstood: program ? [] : await notUnderstoodIn(store, wished),
    paths: await pathsIn(store, wished),
    comments: commentsIn(gathered, scope),
  };
}

/** What the agency goes by, where all is of one agency that says so. */
function mainOf(catalog: Parts["catalog"], { programs }: Pick<Wished, "programs">): Pick<Report, "main"> {
  const [id, ...others] = new Set(programs.map(({ agency }) => agency.id));
  const goesBy = id === undefined || others.length > 0 ? undefined : agencyOf(catalog, id).satisfaction;
  switch (goesBy) {
    case undefined:
      return {};
    case "share":
      return { main: "satisfaction" };
    case "mean":
      return { main: "satisfactionMean" };
  }
}

/** Between two steps everybody else has a turn. */
async function counted(input: ReportInput, scopes: Pick<Wished, "scope" | "before">): Promise<readonly Figure[]> {
  const counting = countingOf(input, scopes);
  for (;;) {
    const step = counting.next();
    if (step.done) return step.value;
    await breathe();
  }
}

/** Nobody knows of which program something was that was not understood; it is told of an agency, or of all. */
async function notUnderstoodIn(store: Parts["store"], { agency, scope }: Wished): Promise<Report["notUnderstood"]> {
  const months = new Map<string, number>();
  const days = await notUnderstoodByDay(store, { ...periodOf(scope), ...(agency === undefined ? {} : { agency }) });
  for (const { day, n } of days) months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + n);
  return [...months].map(([month, n]) => ({ month, n }));
}

/** A dialog knows its program and no round. What is of no program is nobody's: it is told of all agencies together. */
async function pathsIn(
  store: Parts["store"],
  { agency, program, round, scope }: Wished,
): Promise<readonly DialogPath[]> {
  if (round) return [];
  const isAll = agency === undefined && program === undefined;
  const programs = isAll ? {} : { programs: [...scope.programs] };
  const steps = await reading(store, (tx) => stepsBetween(tx, { ...periodOf(scope), ...programs }));
  const paths = new Map<string, DialogPath["steps"][number][]>();
  for (const { dialog, question, asked, answered } of steps)
    paths.set(dialog, [...(paths.get(dialog) ?? []), { question, asked, answered }]);
  return [...paths].map(([dialog, of]) => ({ dialog, steps: of }));
}

/** What was written in words, of whole blocks of five answers or more, to questions that five people or more were asked. */
function commentsIn({ input, remarks }: Gathered, scope: Scope): readonly Comments[] {
  const { whole } = tellingOf<Remark>(viewOf(withoutPeople(input), scope), remarks);
  if (whole.kind !== "told") return [];
  const asked = tally(
    whole.things.flatMap((one) => one.asked),
    (question) => question,
  );
  const comments = new Map<string, string[]>();
  for (const { words } of whole.things)
    for (const [question, text] of Object.entries(words))
      if ((asked.get(question) ?? 0) >= fewest) comments.set(question, [...(comments.get(question) ?? []), text]);
  return [...comments].map(([question, words]) => ({ question, words: words.sort((a, b) => (a < b ? -1 : 1)) }));
}

function withoutPeople(input: ReportInput): ReportInput {
  return { ...input, applications: [] };
}

function periodOf({ from, to }: Scope): { readonly from?: string; readonly to?: string } {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

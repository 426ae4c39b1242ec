import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { ApplicantLine, ScreeningPort, Tally } from "../../assistant/desk-ports/screening.js";
import type { HoursView, TakingPartPort } from "../../assistant/desk-ports/taking-part.js";
import { listRegistrations } from "../../store/registrations.js";
import { reading, type Store } from "../../store/transaction.js";
import { everIn, inStates, placesTaken, type Row } from "../summary.js";
import { boardOf } from "./screen.js";

/** The figures of a season with screening, as the desk shows them and the store has them. */
export async function screenedRows(
  store: Store,
  {
    port,
    taking,
    by,
    offering,
  }: {
    readonly port: ScreeningPort;
    readonly taking: TakingPartPort;
    readonly by: SignedIn;
    readonly offering: string;
  },
): Promise<readonly Row[]> {
  const board = await boardOf(port, by, offering);
  const all = await reading(store, (tx) => listRegistrations(tx, { offering }));
  if (!board) return [];
  const chosen = board.lines.filter(({ decision }) => decision?.decision === "select");
  return [
    ["applied", all.length],
    ["places", board.capacity ?? 0],
    ["applicants for each place, as the desk shows", `${board.ratio} : 1`],
    ["selected on the desk", chosen.length],
    ["on the reserve list", board.counts.reserve],
    ["not selected", board.counts.notSelect],
    ["given up after that", inStates(all, "withdrawn")],
    ["offered along the reserve list", everIn(all, "offered")],
    ["places taken", placesTaken(all)],
    ["applicants by age", tallies(board.ages)],
    ["applicants by education", tallies(board.educations)],
    ["applicants by field", tallies(board.fields)],
    ["selected by field", tallies(fieldsOf(chosen))],
    ...hoursRows((await taking.hours(by, { offering, page: 1 }))?.rows ?? []),
    ["completed", inStates(all, "completed")],
  ];
}

/** What those who took part did: none of them more in a month than may be. */
function hoursRows(rows: HoursView["rows"]): readonly Row[] {
  const trained = rows.filter(({ progress }) => progress.training.minutes > 0);
  const months = rows.flatMap(({ hours }) => {
    const byMonth = new Map<string, number>();
    for (const { kind, day, minutes } of hours)
      if (kind === "activity") byMonth.set(day.slice(0, 7), (byMonth.get(day.slice(0, 7)) ?? 0) + minutes);
    return [...byMonth.values()];
  });
  return [
    ["interns with training", trained.length],
    ["fewest hours of training among them", Math.min(...trained.map(({ progress }) => progress.training.minutes)) / 60],
    ["months of activity written down", months.length],
    ["most hours of activity in a month", Math.max(0, ...months) / 60],
    ["notes of monitoring", rows.reduce((sum, { notes }) => sum + notes.length, 0)],
  ];
}

function tallies(counted: readonly Pick<Tally<string>, "kind" | "count">[]): string {
  return counted.map(({ kind, count }) => `${kind} ${count}`).join(", ");
}

function fieldsOf(lines: readonly ApplicantLine[]): readonly Pick<Tally<string>, "kind" | "count">[] {
  const counts = new Map<string, number>();
  for (const { field = "untold" } of lines) counts.set(field, (counts.get(field) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count);
}

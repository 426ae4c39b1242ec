import { seoulDay } from "../../assistant/seats-window.js";
import type { Program } from "../../domain/program.js";
import type { Registration } from "../../domain/registration.js";
import { listRegistrations } from "../../store/registrations.js";
import { reading, type Store } from "../../store/transaction.js";
import type { IntakeSeason } from "../season-data.js";
import { placesTaken, type Row } from "../summary.js";

/** How many were taken in by month and way, and of a round with a target how many of those it wanted; from the store alone. */
export async function intakeRows(
  store: Store,
  program: Program,
  { staff }: Pick<IntakeSeason, "staff">,
): Promise<readonly Row[]> {
  const all = await reading(store, (tx) => listRegistrations(tx));
  const theirs = all.filter((one) => one.program === program.id);
  const counters = new Set(staff.counter.map(({ id }) => id));
  const wayOf = (one: Registration) => {
    const by = one.events[0]?.by ?? "";
    return by === staff.lists.id ? "by list" : counters.has(by) ? "at the counter" : "by chat";
  };
  const months = [...new Set(theirs.map(monthOf))].sort();
  return [
    ...months.flatMap((month): Row[] => {
      const those = theirs.filter((one) => monthOf(one) === month);
      const ways = ["by chat", "at the counter", "by list"] as const;
      return [
        [`${month} registrations`, those.length],
        ...ways.flatMap((way): Row[] => {
          const count = those.filter((one) => wayOf(one) === way).length;
          return count > 0 ? [[`${month} ${way}`, count]] : [];
        }),
      ];
    }),
    ...program.rounds.flatMap(({ id, target }): Row[] => {
      const taken = placesTaken(theirs.filter(({ round }) => round === id));
      return target === undefined
        ? []
        : [
            [`${id} wanted`, target],
            [`${id} recruited`, taken],
          ];
    }),
  ];
}

function monthOf({ events }: Registration): string {
  return seoulDay(new Date(events[0]?.at ?? "")).slice(0, 7);
}

import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HoursDone, TakingPartPort, TakingPerson } from "../../assistant/desk-ports/taking-part.js";
import { seoul } from "../clock.js";
import type { Doing } from "../play.js";
import { chanceFor } from "../random.js";
import type { ScreenedSeason } from "../season-data.js";

/** Days of a month on which activity is written down. */
const activityDays = ["14", "20", "24", "28"] as const;

/** What simulated staff write down of those who take part: training first, activity month by month, a talk now and then. */
export function takingPart(port: TakingPartPort, by: SignedIn, season: ScreenedSeason, seed: number): readonly Doing[] {
  const { offering, training, round } = season;
  const months = monthsOf(round.activity.from, round.activity.to);
  const each = (at: Date, work: (person: TakingPerson) => Promise<void>): Doing => ({
    at,
    work: async () => {
      for (const person of await taking(port, by, offering)) await work(person);
      return undefined;
    },
  });
  return [
    ...training.map((day, n) => each(seoul(day, 19 * 60), (one) => trained(port, by, season, one, day, n))),
    ...months.flatMap((month) =>
      activityDays.map((day) =>
        each(seoul(`${month}-${day}`, 18 * 60), (one) => worked(port, by, season, one, `${month}-${day}`, seed)),
      ),
    ),
    ...months.map((month) =>
      each(seoul(`${month}-27`, 11 * 60), async ({ registration }) => {
        const text = chanceFor(seed, `note ${month} ${registration}`).pick(season.notes);
        expectDone(await port.writeNote(by, offering, { registration, kind: "meeting", day: `${month}-27`, text }));
      }),
    ),
    each(seoul(round.activity.to, 18 * 60), async ({ registration }) => {
      expectDone(await port.step(by, offering, { registration, to: "completed" }));
    }),
  ];
}

async function taking(port: TakingPartPort, by: SignedIn, offering: string): Promise<readonly TakingPerson[]> {
  const view = await port.participants(by, { offering, page: 1 });
  return (view?.rows ?? []).filter(({ state }) => state === "taking" || state === "selected");
}

/** Equal parts of all hours of training, the last of them what is left. */
async function trained(
  port: TakingPartPort,
  by: SignedIn,
  { offering, training, round, what }: ScreenedSeason,
  { registration }: TakingPerson,
  day: string,
  n: number,
): Promise<void> {
  const all = (round.hours?.training ?? 0) * 60;
  const part = Math.ceil(all / training.length / 30) * 30;
  const minutes = n < training.length - 1 ? part : all - part * (training.length - 1);
  expectDone(
    await port.writeHours(by, offering, { registration, kind: "training", day, minutes, what: what.training }),
  );
}

/** About a quarter of what a month may have; what would be too much is refused, and then less is written down. */
async function worked(
  port: TakingPartPort,
  by: SignedIn,
  { offering, round, what }: ScreenedSeason,
  { registration }: TakingPerson,
  day: string,
  seed: number,
): Promise<void> {
  const limit = (round.hours?.perMonth ?? 0) * 60;
  const wish = chanceFor(seed, `hours ${day} ${registration}`).between(24, 32) * 30;
  const write = (minutes: number) =>
    port.writeHours(by, offering, { registration, kind: "activity", day, minutes, what: what.activity });
  const outcome = await write(wish);
  if (outcome.kind !== "over") return expectDone(outcome);
  const left = limit - outcome.done;
  if (left > 0) expectDone(await write(left));
}

/** `2020-07` to `2020-10`. */
function monthsOf(from: string, to: string): readonly string[] {
  const [year = 0, first = 1] = from.split("-").map(Number);
  const last = Number(to.slice(5, 7));
  return Array.from({ length: last - first + 1 }, (_, n) => `${year}-${String(first + n).padStart(2, "0")}`);
}

function expectDone(outcome: Pick<HoursDone, "kind"> | { readonly kind: string }): void {
  if (outcome.kind !== "done") throw new Error(`what simulated staff wrote down was refused: ${outcome.kind}`);
}

import type { Catalog, Offering, Program, Round, Survey } from "../../src/domain/program.js";
import type { RegistrationState } from "../../src/domain/registration.js";
import { saveCatalog } from "../../src/store/catalog.js";
import { keepHours } from "../../src/store/hours-done.js";
import { sealFor } from "../../src/store/sealed.js";
import { inTransaction, type Store } from "../../src/store/transaction.js";

/** What was made: one entry for each application, as the test remembers it. */
export interface Made {
  readonly person: string;
  readonly offering: string;
  readonly round: string;
  readonly state: RegistrationState;
  readonly appliedOn: string;
  readonly age?: number;
  readonly sex?: "female" | "male";
  readonly rating?: number;
  readonly rejoin?: "yes" | "no" | "unsure";
  readonly isSent: boolean;
  readonly minutes: number;
}

const source = { title: "예시", year: 2026 };
const period = (from: string, to: string) => ({ from, to });

function offering(id: string, capacity: number, days: { from: string; to: string }): Offering {
  return {
    ...{ id, title: id, topics: [], capacity, selection: "screening", example: true },
    recruitment: period("2026-01-01", "2026-06-30"),
    activity: days,
  };
}

const rounds: readonly Round[] = [
  {
    ...{ id: "r1", title: "1차", number: 1, year: 2026, example: true, figures: {}, target: 60 },
    offerings: [
      offering("wine", 20, period("2026-03-10", "2026-04-20")),
      offering("jazz", 15, period("2026-03-12", "2026-04-25")),
    ],
  },
  {
    ...{ id: "r2", title: "2차", number: 2, year: 2026, example: true, figures: {}, target: 40 },
    offerings: [
      offering("yoga", 25, period("2026-05-10", "2026-06-20")),
      { ...offering("chess", 10, period("2026-05-10", "2026-06-20")), calledOff: { on: "2026-05-01", why: "예시" } },
    ],
  },
];

const survey: Survey = {
  id: "after",
  version: 1,
  title: "설문",
  questions: [
    { id: "how@1", kind: "rating", words: "어땠어요?", optional: false },
    { id: "again@1", kind: "rejoin", words: "또요?", optional: false },
  ],
};

export function seasonCatalog(): Catalog {
  const program = (id: string, agency: string, of: readonly Round[]): Program => ({
    ...{ id, title: id, shortTitle: id, aliases: [], agency: { id: agency, name: agency }, kind: "community" as const },
    ...{
      applicants: ["person" as const],
      summary: id,
      wishes: [],
      clauses: [],
      answers: {},
      rounds: of,
      registrable: true,
    },
    ...{ source, survey: "after" },
  });
  const other: Round = {
    ...{ id: "o1", title: "상시", year: 2026, example: true, figures: {} },
    offerings: [{ id: "desk", title: "desk", topics: [], selection: "alwaysOpen", example: true }],
  };
  const programs = [program("clubs", "a", rounds), program("jobs", "b", [other])];
  return { programs, surveys: [survey], consents: [], agencies: [], holidays: [] };
}

/** A number from 0 to less than 1, the same for the same seed: a small linear generator. */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** Writes a season straight into the store, as nobody's talk would, and tells what it was. */
export async function fillSeason(store: Store, seed: number): Promise<readonly Made[]> {
  const chance = chanceOf(seed);
  const one = <T>(of: readonly [T, ...T[]]): T => of[Math.floor(chance() * of.length)] ?? of[0];
  const made: Made[] = [];
  for (const [place, round] of [
    ["wine", "r1"],
    ["jazz", "r1"],
    ["yoga", "r2"],
    ["chess", "r2"],
    ["desk", "o1"],
  ] as const)
    for (let n = 0; n < 30; n += 1) {
      const state = one<RegistrationState>([
        "completed",
        "completed",
        "completed",
        "taking",
        "left",
        "withdrawn",
        "notSelected",
      ]);
      const isThere = state === "completed" || state === "taking";
      const isAnswered = isThere && isSurveyed(place) && chance() < 0.8;
      made.push({
        ...{
          person: `${place}-${n}`,
          offering: place,
          round,
          state,
          appliedOn: `2026-0${1 + Math.floor(chance() * 3)}-1${n % 9}`,
        },
        ...(chance() < 0.9 ? { age: 20 + Math.floor(chance() * 40) } : {}),
        ...(chance() < 0.9 ? { sex: one(["female", "male"]) } : {}),
        ...(isAnswered ? { rating: 1 + Math.floor(chance() * 5), rejoin: one(["yes", "yes", "no", "unsure"]) } : {}),
        ...{ isSent: isThere && isSurveyed(place), minutes: isThere ? 30 * Math.floor(chance() * 5) : 0 },
      });
    }
  const save = { by: "import", now: new Date("2026-01-01T00:00:00Z"), replace: "nothing-edited" } as const;
  await inTransaction(store, (tx) => saveCatalog(tx, seasonCatalog(), save));
  for (const it of made) await write(store, it);
  return made;
}

async function write(store: Store, made: Made): Promise<void> {
  const { person, offering: place, round, state, appliedOn, age, sex, rating, rejoin, isSent, minutes } = made;
  const at = `${appliedOn}T03:00:00.000Z`;
  const program = round === "o1" ? "jobs" : "clubs";
  await inTransaction(store, async (tx) => {
    await tx.db.insertInto("persons").values({ id: person, created_at: at }).execute();
    const { sealed } = tx.vault.issue(person);
    const key = { person, master_key: tx.vault.keyId, sealed_key: sealed, created_at: at };
    await tx.db.insertInto("person_keys").values(key).execute();
    const facts = { ...(age === undefined ? {} : { age }), ...(sex === undefined ? {} : { sex }) };
    const form = await sealFor(tx, person, "registrations.form", person, { name: person, facts });
    await tx.db
      .insertInto("registrations")
      .values({
        ...{ id: person, person, conversation: null, program, round, offering: place, state, queue_seq: null },
        ...{ offer_until: null, form, verdict: "eligible", created_at: at },
      })
      .execute();
    if (minutes > 0)
      await keepHours(tx, {
        ...{ id: `h-${person}`, registration: person, person, kind: "activity", day: "2026-04-03", minutes },
        ...{ what: "예시", by: "s1", now: new Date(at) },
      });
    if (!isSent) return;
    const sent_at = "2026-06-22T01:00:00.000Z";
    const invite = { due_at: sent_at, sent_at, remind_at: null, closes_at: null, conversation: null };
    await tx.db
      .insertInto("survey_invites")
      .values({
        id: `i-${person}`,
        registration: person,
        survey: "after",
        person,
        state: rating ? "answered" : "sent",
        ...invite,
      })
      .execute();
    if (rating === undefined) return;
    const answers = { "how@1": rating, "again@1": rejoin };
    const answered = { survey: "after", version: 1, program, round, offering: place, state: "complete" as const };
    // Half of them were closed, and are nobody's.
    if (rating % 2 === 0) {
      const closed = { answers: JSON.stringify(answers), words: null, month: "2026-06" };
      await tx.db
        .insertInto("survey_answers")
        .values({ id: `c-${person}`, ...answered, ...closed })
        .execute();
      return;
    }
    const body = await sealFor(tx, person, "responses.answers", `a-${person}`, answers);
    await tx.db
      .insertInto("responses")
      .values({
        ...{ id: `a-${person}`, registration: person, person, answers: body, ...answered },
        ...{ started_at: sent_at, completed_at: sent_at },
      })
      .execute();
  });
}

function isSurveyed(place: string): boolean {
  return place !== "desk" && place !== "chess";
}

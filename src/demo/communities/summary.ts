import type { Program } from "../../domain/program.js";
import type { Registration } from "../../domain/registration.js";
import { listPeople, type Person } from "../../store/people.js";
import { listRegistrations } from "../../store/registrations.js";
import { reading, type Store } from "../../store/transaction.js";
import { everIn, inStates, placesTaken, type Row } from "../summary.js";

/** The figures of a season of communities, counted from the store alone. */
export async function communityRows(store: Store, program: Program): Promise<readonly Row[]> {
  const [all, people] = await reading(store, async (tx) => [await listRegistrations(tx), await listPeople(tx)]);
  const theirs = all.filter((one) => one.program === program.id);
  const rounds = program.rounds.flatMap((round): Row[] => {
    const mine = theirs.filter((one) => one.round === round.id);
    return [
      [`${round.id} places taken`, placesTaken(mine)],
      [`${round.id} places there are`, round.offerings.reduce((sum, { capacity = 0 }) => sum + capacity, 0)],
      [`${round.id} communities`, new Set(mine.map(({ offering }) => offering)).size],
    ];
  });
  return [
    ...rounds,
    ["places taken", placesTaken(theirs)],
    ["applications", theirs.length],
    ["ever on a waiting list", everIn(theirs, "waiting")],
    ["offers made", everIn(theirs, "offered")],
    ["offers that ran out", inStates(theirs, "offerExpired")],
    ["offers left to the next", inStates(theirs, "declined")],
    ["places and lists given up", inStates(theirs, "withdrawn")],
    ["still on a waiting list", inStates(theirs, "waiting")],
    ["mean age of participants", meanAge(theirs, people).toFixed(2)],
  ];
}

/** Of those whose age is known, as they said it. */
function meanAge(registrations: readonly Registration[], people: readonly Person[]): number {
  const joined = new Set(
    registrations
      .filter(({ state }) => ["selected", "taking", "completed"].includes(state))
      .map(({ person }) => person),
  );
  const ages = people.flatMap(({ id, facts }) => {
    const age = joined.has(id) ? facts.age?.value : undefined;
    return typeof age === "number" ? [age] : [];
  });
  return ages.reduce((sum, age) => sum + age, 0) / ages.length;
}

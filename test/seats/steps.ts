import fc from "fast-check";
import type { StaffState } from "../../src/assistant/seats-by-staff.js";

export const people = Array.from({ length: 6 }, (_, n) => `p${n}`);

const person = fc.constantFrom(...people);
const pick = fc.nat(999);
const where = fc.nat(2);
/** Mostly none of the three. */
const seldom = fc.nat(8);
const staffStates = [
  "applied",
  "screening",
  "selected",
  "notSelected",
  "waiting",
  "declined",
  "taking",
  "completed",
  "left",
  "withdrawn",
  "noShow",
] as const satisfies readonly StaffState[];

/** All that can happen to seats, the likely more often; clocks also go wrong, back by minutes and on by days. */
export const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("apply" as const), person, where }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant("queue" as const), person, where }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("leave" as const), pick }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("accept" as const), pick }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("decline" as const), pick }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("sweep" as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("resize" as const), where, capacity: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: 1, max: 700 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("wait" as const), minutes: fc.integer({ min: -45, max: -1 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("publish" as const),
      where,
      dice: fc.array(fc.nat(99), { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("callOff" as const), where: seldom }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("stop" as const), where: seldom }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("enter" as const), person, where }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("move" as const), pick, to: fc.constantFrom(...staffStates) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

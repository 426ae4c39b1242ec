import type { RegistrationState } from "../domain/registration.js";
import type { Going } from "./next-move.js";
import type { Told } from "./notes.js";
import type { Errand, Somebody } from "./person.js";
import type { Chance } from "./random.js";

/** Somebody in the simulated town: what they have read, what they wrote down of it, and what they are about. */
export interface Resident {
  readonly who: Somebody;
  readonly chance: Chance;
  /** `seq` of the last message they have read. */
  read: number;
  readonly notes: Map<string, RegistrationState>;
  going?: Going;
  /** What they were told since their errand began. */
  told: Told[];
  /** Offerings of which they have made up their mind about a seat offered to them. */
  readonly reacted: Set<string>;
  /** Errands that went nowhere. */
  readonly lost: Errand[];
}

export function settledIn(who: Somebody, chance: Chance): Resident {
  return { who, chance, read: 0, notes: new Map(), told: [], reacted: new Set(), lost: [] };
}

/** States in which somebody looks at their phone now and then. */
const hopeful: ReadonlySet<RegistrationState> = new Set(["waiting", "offered", "applied", "screening"]);

export function isHopeful({ notes }: Resident): boolean {
  return [...notes.values()].some((state) => hopeful.has(state));
}

export function isOffered({ notes }: Resident): boolean {
  return [...notes.values()].includes("offered");
}

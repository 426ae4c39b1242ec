import type { Chance } from "../random.js";

/** What somebody does about one community. Those who come first get its places; whoever comes later finds it full. */
export type Role =
  /** Takes a place and keeps it. */
  | "stays"
  /** Takes a place and gives it up before it begins. */
  | "givesUp"
  /** Finds it full and does not want to wait. */
  | "turnsAway"
  /** Waits, and leaves the list again. */
  | "leavesList"
  /** Waits, and takes the place that is offered, if one ever is. */
  | "takes"
  /** Waits, and leaves the place that is offered to the next. */
  | "leaves"
  /** Waits, and does not answer in time. */
  | "lapses";

export interface Cast {
  readonly role: Role;
  /** Whether they hold a place in the end, if all goes as it should. */
  readonly participates: boolean;
}

/** Who comes to a community with so many places: first those who get one, then those who wait, in the order of the list. */
export function castFor(capacity: number, chance: Chance): readonly Cast[] {
  const givingUp = chance.between(capacity > 3 ? 1 : 0, Math.max(1, Math.round(capacity * 0.14)));
  const first = Array.from({ length: capacity }, (_, n): Cast => (n < givingUp ? gone("givesUp") : here("stays")));
  const list: Role[] = [
    ...times(givingUp + chance.between(0, 2), "takes"),
    ...times(chance.between(0, 1), "leaves"),
    ...times(chance.between(0, 1), "lapses"),
    ...times(chance.happens(0.3) ? 1 : 0, "leavesList"),
  ];
  let free = givingUp;
  const waiting = chance.shuffled(list).map((role): Cast => {
    if (role !== "takes" || free === 0) return gone(role);
    free -= 1;
    return here(role);
  });
  return [...chance.shuffled(first), ...waiting, ...times(chance.between(0, 1), "turnsAway").map(gone)];
}

function times(count: number, role: Role): Role[] {
  return Array.from({ length: count }, () => role);
}

function here(role: Role): Cast {
  return { role, participates: true };
}

function gone(role: Role): Cast {
  return { role, participates: false };
}

import { day, hour, later, minute, seoul } from "../clock.js";
import type { Visit } from "../person.js";
import { type Chance, chanceFor } from "../random.js";
import type { CommunitySeason } from "../season-data.js";
import type { Part, Plan } from "./plan.js";

/**
 * When everybody comes. In each round the places go in the first days of the recruitment; those who find it full come after
 * that; then people leave the lists, and after that give up places, which leaves time for those who wait before it begins.
 */
export function scheduleOf(plan: Plan, season: CommunitySeason, seed: number): readonly Visit[] {
  const chance = chanceFor(seed, "schedule");
  const lists = new Map<string, number>();
  const visits = plan.parts.flatMap((part) => {
    const from = season.rounds[part.round]?.recruitment.from ?? "";
    const inList = lists.get(part.offering) ?? 0;
    if (isLate(part)) lists.set(part.offering, inList + 1);
    return visitsOf(part, from, inList, chance);
  });
  const firsts = Object.values(season.rounds).map(({ recruitment }) => recruitment.from);
  const asked = plan.outsiders.map((who): Visit => {
    const at = onDay(chance.pick(firsts), chance.between(0, 8), chance);
    return { who, at, errand: { kind: "remark", wish: "outside" } };
  });
  return [...visits, ...asked];
}

const days = { places: 5, lists: 7, leaving: 9, givingUp: 10 } as const;

function visitsOf(part: Part, from: string, inList: number, chance: Chance): readonly Visit[] {
  const { who, offering, role } = part;
  const comes = isLate(part)
    ? // One after another, a few hours apart: the list is in the order in which they come.
      later(seoul(from, days.lists * 24 * 60 + 9 * 60), inList * 4 * hour + chance.between(0, 90) * minute)
    : onDay(from, chance.between(0, days.places - 1), chance);
  const apply: Visit = {
    who,
    at: comes,
    errand: {
      kind: "apply",
      offering,
      opening: openingFor(part, chance),
      whenFull: role === "turnsAway" ? "no" : "wait",
    },
  };
  const asksFirst = !part.again && chance.happens(0.12);
  const before: Visit[] = asksFirst
    ? [{ who, at: later(comes, -chance.between(2, 8) * minute), errand: { kind: "remark", wish: "ask" } }]
    : [];
  return [...before, apply, ...afterwards(part, from, comes, chance)];
}

function afterwards({ who, offering, role }: Part, from: string, comes: Date, chance: Chance): readonly Visit[] {
  const remark = (wish: string, at: Date): Visit => ({ who, at, errand: { kind: "remark", wish } });
  switch (role) {
    case "givesUp": {
      const at = onDay(from, days.givingUp + chance.between(0, 2), chance);
      return [{ who, at, errand: { kind: "withdraw", offering, opening: "withdraw" } }];
    }
    case "leavesList": {
      const at = later(onDay(from, days.leaving, chance), hour);
      return [{ who, at, errand: { kind: "withdraw", offering, opening: "leaveQueue" } }];
    }
    case "takes":
      return chance.happens(0.25) ? [remark("rank", later(comes, chance.between(1, 8) * hour))] : [];
    case "stays":
      return chance.happens(0.06) ? [remark("mine", later(comes, chance.between(1, 5) * day))] : [];
    case "turnsAway":
    case "leaves":
    case "lapses":
      return [];
  }
}

function openingFor({ again }: Part, chance: Chance): string {
  if (again) return "again";
  return chance.happens(0.3) ? "find" : "direct";
}

/** Whether they find the community full. */
function isLate({ role }: Part): boolean {
  return role !== "stays" && role !== "givesUp";
}

/** A time between eight in the morning and eleven at night, mostly in the evening. */
function onDay(from: string, daysOn: number, chance: Chance): Date {
  const minutes = 8 * 60 + Math.floor(Math.max(chance.next(), chance.next()) * 15 * 60);
  return seoul(from, daysOn * 24 * 60 + minutes);
}

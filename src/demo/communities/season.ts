import { day, later, seoul } from "../clock.js";
import type { Reaction, Season } from "../play.js";
import type { CommunitySeason } from "../season-data.js";
import type { Plan } from "./plan.js";
import { scheduleOf } from "./schedule.js";

/** A planned season of communities, ready to be played. */
export function communitySeason(data: CommunitySeason, plan: Plan, seed: number): Season {
  const rounds = Object.values(data.rounds);
  const first = rounds.map(({ recruitment }) => recruitment.from).sort()[0] ?? "";
  const last =
    rounds
      .map(({ activity }) => activity.to)
      .sort()
      .at(-1) ?? "";
  const reactions = new Map(plan.parts.map((part) => [`${part.who.id} ${part.offering}`, reactionOf(part.role)]));
  return {
    seed,
    from: seoul(first, 7 * 60),
    until: later(seoul(last, 20 * 60), 2 * day),
    visits: scheduleOf(plan, data, seed),
    reactionTo: (who, offering) => reactions.get(`${who.id} ${offering}`) ?? "lapse",
  };
}

function reactionOf(role: string): Reaction {
  switch (role) {
    case "takes":
      return "take";
    case "leaves":
      return "leave";
    default:
      return "lapse";
  }
}

import { type Say, say } from "../../src/dialog/say.js";
import { clashOf } from "../../src/domain/clash.js";
import type { ApplicationLine } from "../../src/domain/needs.js";
import type { Offering } from "../../src/domain/program.js";
import { seatStates } from "../../src/domain/registration.js";
import { instantAt } from "../../src/domain/sessions.js";
import { offeringOf, type Placed, type World } from "../../src/domain/world.js";
import { plain } from "./fact.js";
import { momentSay } from "./moment.js";

/** What somebody has a seat in and that is at the same time as this: shown, and left to them. */
export function clashRow(
  { offering }: Placed,
  mine: readonly ApplicationLine[],
  { catalog, today }: Pick<World, "catalog" | "today">,
): (readonly [Say, Say])[] {
  const clashes = mine.flatMap((line) => {
    const other = seatStates.has(line.state) ? offeringOf(catalog, line.offering)?.offering : undefined;
    return other && other.id !== offering.id ? clashSay(offering, other, today) : [];
  });
  if (clashes.length === 0) return [];
  return [[say("clash.title"), say("lines.dot", { items: [...clashes, say("clash.yourChoice")] })]];
}

function clashSay(offering: Offering, other: Offering, today: string): readonly Say[] {
  const clash = clashOf(offering, other);
  if (!clash) return [];
  const title = other.title;
  switch (clash.kind) {
    case "sessions": {
      const [{ on, from }, ...more] = clash.at;
      const at = momentSay(instantAt(on, from), today);
      return [
        more.length === 0
          ? say("clash.once", { title, at })
          : say("clash.often", { title, at, times: clash.at.length }),
      ];
    }
    case "period":
      return [
        other.schedule === undefined
          ? say("clash.period", { title })
          : say("clash.periodWhen", { title, when: plain(other.schedule) }),
      ];
  }
}

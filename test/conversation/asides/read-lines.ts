import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { askedKinds } from "../../../src/conversation/reading.js";
import { type Place, places } from "./places.js";

/** What is said on the side and the question asked again; nothing that was known or answered changes. */
export const toldBeside = [
  "aside",
  "why",
  "explained",
  "counted",
  "recalled",
  "soothed",
  "helped",
  "repeated",
  "passed-on",
] as const;
export type ToldBeside = (typeof toldBeside)[number];

const facts = z.record(z.string(), z.json());
/** Where the talk is afterwards, if not at the same question: the task ended with what was said. */
const then = z.literal("closed").exactOptional();

const outcome = z.union([
  z.enum([...toldBeside, "paused", "staff", "left", "back", "crisis"]),
  z.strictObject({ begun: z.string() }),
  z.strictObject({ answered: z.json(), and: z.enum(toldBeside).exactOptional(), noted: facts.exactOptional() }),
  z.strictObject({ corrected: facts, then }),
  z.strictObject({ noted: facts, then }),
]);
export type Outcome = z.infer<typeof outcome>;

const file = z.strictObject({
  kind: z.enum(askedKinds),
  at: z.enum(Object.keys(places) as [Place, ...Place[]]),
  lines: z.array(z.record(z.string(), z.unknown())),
});

/** What somebody says instead of answering, where, and what must happen. `wrong`: it does not yet, and why not. */
export interface AsideLine {
  readonly kind: string;
  readonly at: Place;
  readonly text: string;
  readonly outcome: Outcome;
  readonly wrong?: string;
}

/** All lines, kind by kind. */
export function readAsides(folder = join(import.meta.dirname, "lines")): readonly AsideLine[] {
  return readdirSync(folder).flatMap((name) => {
    const { kind, at, lines } = file.parse(parse(readFileSync(join(folder, name), "utf8")));
    return lines.map((line) => {
      const { at: elsewhere, wrong, ...rest } = line;
      const [said, ...more] = Object.entries(rest);
      if (!said || more.length > 0)
        throw new Error(`${name}: one sentence a line, not ${Object.keys(rest).join(" / ")}`);
      const place = elsewhere === undefined ? at : file.shape.at.parse(elsewhere);
      return {
        kind,
        at: place,
        text: said[0],
        outcome: outcome.parse(said[1], { error: () => `${name}: ${said[0]}` }),
        ...(wrong === undefined ? {} : { wrong: z.string().parse(wrong) }),
      };
    });
  });
}

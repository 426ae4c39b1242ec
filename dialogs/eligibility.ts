import { choice } from "../src/dialog/questions.js";
import { close } from "../src/dialog/route.js";
import { say } from "../src/dialog/say.js";
import { programOf } from "../src/domain/world.js";
import { given, type IeumDialog, type Scene } from "./dialog.js";
import { settle } from "./settle.js";
import { notEligible } from "./shown/registration.js";
import { verdictSaying } from "./shown/verdict.js";

/** Tells somebody whether they may join one program, and why, clause by clause. */
export const eligibility: IeumDialog = {
  id: "eligibility",
  *route(words, scene) {
    const program = programOf(scene.catalog, given(scene, "program"));
    if (!program) return close("unknown", [], { dialog: "discovery", with: {} });
    const { known, verdict } = yield* settle(words, program, scene);
    if (verdict.kind === "ineligible") return notEligible(program, verdict, known);
    const shown = verdictSaying(program, verdict, known);
    const next = yield* words.ask(
      "next",
      choice(
        say("lines.each", { lines: [shown.text, say("eligibility.askNext")] }),
        [
          { label: say("program.apply"), value: "apply" },
          { label: say("eligibility.other"), value: "other" },
          { label: say("eligibility.enough"), value: "enough" },
        ],
        {
          hear: (reply) =>
            reply.intent === "yes" || reply.intent === "apply" ? "apply" : reply.intent === "no" ? "enough" : undefined,
        },
      ),
    );
    switch (next) {
      case "apply":
        return close("apply", [], { dialog: "registration", with: { program: program.id, ...offeringAsked(scene) } });
      case "other":
        return close("other", [], { dialog: "discovery", with: { besides: program.id, ...wishSaid(scene) } });
      default:
        return close(verdict.kind, [{ text: say("eligibility.bye") }]);
    }
  },
};

/** What was looked for before, so that others are looked for by it. */
function wishSaid(scene: Scene): { readonly wish?: string } {
  const wish = given(scene, "wish");
  return wish === undefined ? {} : { wish };
}

/** The offering that was asked about is the one that is applied for. */
function offeringAsked(scene: Scene): { readonly offering?: string } {
  const offering = given(scene, "offering");
  return offering === undefined ? {} : { offering };
}

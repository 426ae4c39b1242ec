import type { Question } from "../../src/dialog/question.js";
import { choice } from "../../src/dialog/questions.js";
import { say } from "../../src/dialog/say.js";
import type { Placed } from "../../src/domain/world.js";
import { offeringTitle } from "../shown/program.js";
import { offerPromise } from "../shown/promise.js";

/** All seats are taken: wait, look at similar ones where there are any, or let it be. */
export function waitOrSimilar(
  placed: Placed,
  full: { readonly capacity: number; readonly rank: number },
  similar: "others" | "none",
  now: string,
): Question<"wait" | "similar" | "no"> {
  const options = [
    { label: say("wait.join"), value: "wait" as const },
    ...(similar === "others" ? [{ label: say("wait.similar"), value: "similar" as const }] : []),
    { label: say("wait.no"), value: "no" as const },
  ];
  const { capacity, rank } = full;
  const text = say("wait.ask", { title: offeringTitle(placed), capacity, rank, promise: offerPromise(placed, now) });
  return choice(text, options, {
    hear: (reply) =>
      reply.intent === "yes" || reply.intent === "apply" ? "wait" : reply.intent === "no" ? "no" : undefined,
    takes: ["apply"],
  });
}

import { z } from "zod";
import { answer, nothing, picked, type Question } from "../../src/dialog/question.js";
import { say } from "../../src/dialog/say.js";
import type { regionCandidates } from "../../src/domain/regions.js";
import { plain } from "../shown/fact.js";
import type { FactPatch } from "./fact.js";

/** Which of the places of one name is meant: "중구" stands in six cities. */
export function whichPlace(
  fact: "residence" | "workplace",
  said: string,
  meant: ReturnType<typeof regionCandidates>,
): Question<FactPatch> {
  const options = meant.map(({ sido, sigungu }) => {
    const place = sigungu ? `${sido} ${sigungu}` : sido;
    return { label: plain(place), value: { [fact]: place } };
  });
  return {
    kind: fact,
    text: say("fact.whichPlace", { place: said }),
    options: [...options, { label: say("common.unsure"), value: {} }],
    schema: z.record(z.string(), z.json()) as z.ZodType<FactPatch>,
    read(reply) {
      if (reply.choice !== undefined) return picked([...options, { label: say("common.unsure"), value: {} }], reply);
      const place = reply.slots[fact] ?? reply.slots.residence ?? reply.slots.workplace;
      if (typeof place === "string") return answer({ [fact]: inFull(place, meant) });
      return reply.intent === "unsure" ? answer({}) : nothing;
    },
  };
}

/** "서울이요" picks 서울 중구 where that is one of those meant. */
function inFull(place: string, meant: ReturnType<typeof regionCandidates>): string {
  const one = meant.find(({ sido }) => sido === place);
  return one?.sigungu ? `${one.sido} ${one.sigungu}` : place;
}

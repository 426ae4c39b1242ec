import { z } from "zod";
import { answer, nothing, type Option, picked, type Question } from "./question.js";
import type { Reply } from "./reply.js";
import { type Card, type Say, say } from "./say.js";

/** Yes or no, with words of one's own on the buttons where they help. */
export function yesNo(
  text: Say,
  labels?: { yes?: Say; no?: Say; cards?: readonly Card[]; kind?: string; sureness?: number },
): Question<boolean> {
  const options = [
    { label: labels?.yes ?? say("common.yes"), value: true },
    { label: labels?.no ?? say("common.no"), value: false },
  ];
  return {
    kind: labels?.kind ?? "confirm",
    text,
    ...(labels?.cards ? { cards: labels.cards } : {}),
    ...(labels?.sureness ? { sureness: labels.sureness } : {}),
    options,
    schema: z.boolean(),
    read(reply) {
      if (reply.choice !== undefined) return picked(options, reply);
      if (reply.intent === "yes") return answer(true);
      if (reply.intent === "no") return answer(false);
      return nothing;
    },
  };
}

/** One of several. `hear` may recognise an option from what was said; `also` are answers that have no button. */
export function choice<A extends z.core.util.JSONType>(
  text: Say,
  options: readonly Option<A>[],
  more: {
    cards?: readonly Card[];
    hear?: (reply: Reply) => A | undefined;
    takes?: readonly string[];
    also?: readonly A[];
  } = {},
): Question<A> {
  const offered = new Set(
    [...options.map((option) => option.value), ...(more.also ?? [])].map((value) => JSON.stringify(value)),
  );
  return {
    kind: "choice",
    text,
    ...(more.cards ? { cards: more.cards } : {}),
    ...(more.takes ? { takes: more.takes } : {}),
    options,
    schema: z.custom<A>((value) => offered.has(JSON.stringify(value))),
    read(reply) {
      const byButton = picked(options, reply);
      if (byButton.kind === "answer") return byButton;
      const said = more.hear?.(reply);
      return said === undefined ? nothing : answer(said);
    },
  };
}

/** Own words, up to `longest` characters; more is refused, not cut. */
export function freeText(kind: "text" | "comment", text: Say, longest: number, skip?: Say): Question<string> {
  const options = skip ? [{ label: skip, value: "" }] : [];
  return {
    kind,
    text,
    options,
    schema: z.string().max(longest),
    ...(kind === "comment" ? { takes: commentTakes } : {}),
    read(reply) {
      if (reply.choice !== undefined) return picked(options, reply);
      const words = reply.text.trim();
      if (skip && (reply.intent === "no" || reply.intent === "unsure")) return answer("");
      if (!words || (kind === "text" && !/[\p{L}\p{N}]/u.test(words))) return nothing;
      if (words.length > longest) return { kind: "refused", why: say("common.tooLong", { longest }) };
      return answer(words);
    },
  };
}

/** In a free comment people say thanks, tell of themselves and wish for things; all of it is the comment. A question about a program is not. */
const commentTakes = ["thanks", "greet", "inform", "correct", "find", "other", "yes"];

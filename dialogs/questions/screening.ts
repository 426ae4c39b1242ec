import { z } from "zod";
import { answer, type Heard, nothing, type Option, picked, type Question } from "../../src/dialog/question.js";
import { freeText } from "../../src/dialog/questions.js";
import type { Reply } from "../../src/dialog/reply.js";
import { type Say, say } from "../../src/dialog/say.js";
import { educationIn } from "../../src/domain/applicant-words.js";
import { careerFields, educations, isCareerField } from "../../src/domain/applicants.js";
import type { Facts } from "../../src/domain/facts.js";
import type { Placed } from "../../src/domain/world.js";
import type { Walking, Words } from "../dialog.js";

/** Asked of who applies where staff choose among applicants; each can be skipped. */
export const screeningKeys = ["education", "career", "motive"] as const;
export type ScreeningKey = (typeof screeningKeys)[number];

/** Skipped is an answer too, the empty one, so that every way through the questions asks the same. */
type Told<K extends ScreeningKey> = { readonly [key in K]: string };

const longestCareer = 60;
const longestMotive = 300;

/** What is asked besides: of a company only why it applies, and nothing where nobody is chosen. */
export function screeningAsks({ offering }: Placed, { applicant }: Facts): readonly ScreeningKey[] {
  if (offering.selection !== "screening") return [];
  return applicant === "company" ? ["motive"] : screeningKeys;
}

export function isScreeningKey(key: string): key is ScreeningKey {
  return screeningKeys.some((one) => one === key);
}

/** Asks for what staff look at beside the conditions. What was skipped is not in what it gives. */
export function* screeningQuestions({ ask }: Words, asks: readonly ScreeningKey[]): Walking<Record<string, string>> {
  const told = {
    ...(asks.includes("education") ? yield* ask("education", education()) : {}),
    ...(asks.includes("career") ? yield* ask("career", career()) : {}),
    ...(asks.includes("motive") ? yield* ask("motive", motive()) : {}),
  };
  return Object.fromEntries(Object.entries(told).filter(([, words]) => words !== ""));
}

/** What was told, in words: an option's own, or theirs. */
export function screeningSay(key: ScreeningKey, told: string): Say {
  if (key === "education" && educations.some((one) => one === told)) return say(`screening.education.${told}`);
  if (key === "career" && isCareerField(told)) return say(`screening.career.${told}`);
  return say("plain", { text: told });
}

function education(): Question<Told<"education">> {
  const options = optionsOf("education", educations);
  return {
    kind: "choice",
    text: say("screening.askEducation"),
    options,
    schema: z.object({ education: z.enum(["", ...educations]) }),
    read(reply) {
      const named = educationIn(reply.text);
      if (named && !isPress(reply)) return answer({ education: named });
      return short(options, reply) ?? skipped(reply, { education: "" });
    },
    takes: ownWords,
  };
}

/** What somebody did before may be known from what they said of themselves. */
function career(): Question<Told<"career">> {
  const options = optionsOf("career", careerFields);
  return {
    kind: "text",
    text: say("screening.askCareer"),
    options,
    schema: z.object({ career: z.string().max(longestCareer) }),
    fill: ({ occupation }) =>
      typeof occupation === "string" && occupation !== "" && occupation.length <= longestCareer
        ? { career: occupation }
        : undefined,
    read(reply): Heard<Told<"career">> {
      const button = short(options, reply);
      if (button) return button;
      const left = skipped(reply, { career: "" });
      if (left.kind === "answer") return left;
      const words = reply.text.trim();
      if (!/\p{L}/u.test(words)) return nothing;
      return words.length > longestCareer
        ? { kind: "refused", why: say("common.tooLong", { longest: longestCareer }) }
        : answer({ career: words });
    },
    takes: ownWords,
  };
}

function motive(): Question<Told<"motive">> {
  const words = freeText("comment", say("screening.askMotive"), longestMotive, say("screening.skip"));
  const { kind, text, takes = [] } = words;
  return {
    ...{ kind, text, takes },
    options: words.options.map(({ label, value }) => ({ label, value: { motive: value } })),
    schema: z.object({ motive: z.string().max(longestMotive) }),
    read(reply): Heard<Told<"motive">> {
      const { choice, ...said } = reply;
      const heard = words.read(choice !== undefined && isPress(reply) ? reply : said);
      return heard.kind === "answer" ? answer({ motive: heard.value }) : heard;
    },
  };
}

const ownWords = ["other", "inform", "find", "answer", "correct"];

function optionsOf<K extends "education" | "career">(key: K, values: readonly string[]): readonly Option<Told<K>>[] {
  const told = (value: string) => ({ [key]: value }) as Told<K>;
  return [
    ...values.map((value) => ({ label: say(`screening.${key}.${value}`), value: told(value) })),
    { label: say("screening.skip"), value: told("") },
  ];
}

/** As long as a label may be; in more words "마지막 직장은 은행이었어요" is no press of the last button. */
const longestLabel = 16;

function isPress({ text, choice }: Reply): boolean {
  return choice !== undefined && text.trim().length <= longestLabel;
}

function short<A>(options: readonly Option<A>[], reply: Reply): Heard<A> | undefined {
  return isPress(reply) ? picked(options, reply) : undefined;
}

function skipped<A>({ intent }: Reply, none: A): Heard<A> {
  return intent === "no" || intent === "unsure" ? answer(none) : nothing;
}

import { type Say, say } from "../dialog/say.js";
import { type Asked, askedKinds } from "./reading.js";

type Reason = "identity" | "condition" | "survey" | "callback" | "consent" | "confirm" | "choice" | "search";

/** What an answer is for, by the kind of the question. */
const reasons: Readonly<Record<Asked, Reason>> = {
  name: "identity",
  phone: "identity",
  age: "condition",
  birthDate: "condition",
  sex: "condition",
  residence: "condition",
  workplace: "condition",
  employment: "condition",
  employer: "condition",
  careerBreak: "condition",
  benefits: "condition",
  rating: "survey",
  recommend: "survey",
  rejoin: "survey",
  comment: "survey",
  date: "callback",
  consent: "consent",
  confirm: "confirm",
  choice: "choice",
  text: "search",
};

function reasonOf(kind: string): Reason | undefined {
  const known = askedKinds.find((one) => one === kind);
  return known && reasons[known];
}

/** Why something is asked, for whoever asks so outright; of nothing, what is done with what they say. */
export function reasonFor(kind: string): Say {
  return say(`why.${reasonOf(kind) ?? "seen"}`);
}

/** Why something about the person is asked, for whoever asks back; undefined where a question is rather about a program. */
export function whyAsked(kind: string): Say | undefined {
  const reason = reasonOf(kind);
  return reason && ofThemselves.has(reason) ? say(`why.${reason}`) : undefined;
}

const ofThemselves: ReadonlySet<Reason> = new Set(["identity", "condition", "survey"]);

/** Whether a question is one of a survey: what is answered there has no effect on anything else. */
export const isAboutSurvey = (kind: string): boolean => reasonOf(kind) === "survey";

/** Who sees what is answered, and what it is for. A survey is read in other ways than an application. */
export function whoSees(kind: string): Say {
  const reason = reasonOf(kind);
  return say(reason === "survey" ? "why.seenSurvey" : reason === "consent" ? "why.consent" : "why.seen");
}

import { type Say, say } from "../dialog/say.js";
import { type Asked, askedKinds } from "./reading.js";

/** What an answer is for, by the kind of the question. */
const reasons: Partial<Readonly<Record<Asked, "identity" | "condition" | "survey">>> = {
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
};

/** Why something is asked, for whoever asks back; undefined where it is plain. */
export function whyAsked(kind: string): Say | undefined {
  const known = askedKinds.find((one) => one === kind);
  const reason = known && reasons[known];
  return reason && say(`why.${reason}`);
}

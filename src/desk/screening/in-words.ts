import type { ApplicantLine, ScreeningHead } from "../../assistant/desk-ports/screening.js";
import type { AgeBand } from "../../domain/age-band.js";
import { isCareerField } from "../../domain/applicants.js";
import { type Decision, decisions } from "../../domain/screening.js";
import type { Words } from "../words.js";

/** A share as people read it: 0.634 is 63.4. */
export function percent(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

export function bandInWords(words: Words, band: AgeBand): string {
  if (band === "unknown") return words("desk.screening.age.unknown");
  if (band === "0-19") return words("desk.screening.age.under", { age: 20 });
  const [from = "", to = ""] = band.split("-");
  return to === "" ? words("desk.screening.age.from", { from }) : words("desk.screening.age.between", { from, to });
}

export function educationInWords(words: Words, { education }: Pick<ApplicantLine, "education">): string {
  return education === undefined ? words("desk.screening.untold") : words(`screening.education.${education}`);
}

/** A field by its name, or what they wrote themselves. */
export function careerInWords(words: Words, { career }: Pick<ApplicantLine, "career">): string {
  if (career === undefined) return words("desk.screening.untold");
  return isCareerField(career) ? words(`screening.career.${career}`) : career;
}

/** What can be meant for an applicant: without a limit nobody waits for a seat, so there is no reserve list. */
export function decisionsFor({ capacity }: Pick<ScreeningHead, "capacity">): readonly Decision[] {
  return capacity === undefined ? decisions.filter((one) => one !== "reserve") : decisions;
}

/** What staff are told of the reason they may write. */
export function hintFor({ capacity }: Pick<ScreeningHead, "capacity">) {
  return capacity === undefined ? "desk.screening.draft.told" : "desk.screening.draft.hint";
}

/** What is meant for somebody: "예비 3번". */
export function decisionInWords(words: Words, { decision }: Pick<ApplicantLine, "decision">): string {
  if (!decision) return words("desk.screening.decision.none");
  return decision.place === undefined
    ? words(`desk.screening.decision.${decision.decision}`)
    : words("desk.screening.decision.place", { place: decision.place });
}

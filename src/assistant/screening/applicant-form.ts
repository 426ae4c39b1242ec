import { careerFieldOf } from "../../domain/applicant-words.js";
import { isEducation } from "../../domain/applicants.js";
import type { Facts } from "../../domain/facts.js";
import type { ApplicantLine } from "../desk-ports/screening.js";

/** What an application holds, as far as screening looks at it; forms of other releases, and those staff put down, may lack any of it. */
export interface ApplicantForm {
  readonly name?: string;
  readonly organisation?: string;
  readonly phone?: string;
  readonly education?: string;
  readonly career?: string;
  readonly motive?: string;
  readonly facts?: Facts;
}

/** What the form tells of the applicant's ways so far; what was skipped is not in it. */
export function toldIn({
  education,
  career,
  motive,
  facts,
}: ApplicantForm): Pick<ApplicantLine, "residence" | "education" | "career" | "field" | "motive"> {
  return {
    ...(facts?.residence ? { residence: facts.residence } : {}),
    ...(isEducation(education) ? { education } : {}),
    ...(career ? { career, field: careerFieldOf(career) } : {}),
    ...(motive ? { motive } : {}),
  };
}

/** What an applicant goes by: a company by its own name. */
export function calledIn({ organisation, name }: ApplicantForm): string {
  return organisation ?? name ?? "";
}

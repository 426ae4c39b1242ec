import type { Agency } from "./agency.js";
import type { Holiday } from "./business-hours.js";
import type { Applicant, Benefit, Employer, Employment, Sex, Statement } from "./facts.js";
import type { Round } from "./rounds.js";
import type { Survey } from "./surveys.js";
import type { ConsentWording, InLanguages, ProgramWording } from "./wording.js";

export type { Offering, Round, Selection } from "./rounds.js";
export type { Survey, SurveyQuestion } from "./surveys.js";

/** Where a sentence or figure comes from; shown beside it. */
export interface Source {
  readonly title: string;
  readonly year: number;
}

/** One testable thing. Places are 시도 or 시도 and 시군구. Ages are 만 나이, both ends in. */
export type Condition =
  | { readonly kind: "age"; readonly min?: number; readonly max?: number }
  | { readonly kind: "residence"; readonly in: readonly string[] }
  | { readonly kind: "workplace"; readonly in: readonly string[] }
  | { readonly kind: "employment"; readonly in: readonly Employment[] }
  | { readonly kind: "employer"; readonly in: readonly Employer[] }
  | { readonly kind: "sex"; readonly is: Sex }
  | { readonly kind: "careerBreak"; readonly is: boolean }
  | { readonly kind: "benefit"; readonly any: readonly Benefit[] }
  | { readonly kind: "states"; readonly statement: Statement; readonly is: boolean }
  | { readonly kind: "applicant"; readonly is: Applicant }
  | { readonly kind: "officeConfirms"; readonly what: string }
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

/** A condition with the words people read and the place of its source. */
export interface Clause {
  readonly id: string;
  /** Plain Korean, a noun phrase: "만 45~67세". */
  readonly words: string;
  readonly condition: Condition;
  readonly source: Source;
}

/** What people ask about a program; the `aspect` slot of the understanding contract. */
export const aspects = [
  "age",
  "residence",
  "target",
  "period",
  "deadline",
  "cost",
  "pay",
  "hours",
  "place",
  "capacity",
  "ratio",
  "documents",
  "selection",
  "content",
  "contact",
] as const;
export type Aspect = (typeof aspects)[number];

export const programKinds = [
  "community",
  "internship",
  "jobOpening",
  "training",
  "counselling",
  "mentoring",
  "consulting",
  "event",
  "money",
] as const;
export type ProgramKind = (typeof programKinds)[number];

/** A sentence that answers one aspect, with its source. */
export interface AspectAnswer {
  readonly text: string;
  readonly source: Source;
}

/** A program (사업) as the catalogue knows it. */
export interface Program extends InLanguages<ProgramWording> {
  readonly id: string;
  readonly title: string;
  /** What people call it in a sentence: "소셜마케터". */
  readonly shortTitle: string;
  readonly aliases: readonly string[];
  /** Who runs it; its telephone number is shown with the contact aspect where the source has one. */
  readonly agency: Pick<Agency, "id" | "name" | "phone">;
  readonly kind: ProgramKind;
  readonly applicants: readonly Applicant[];
  /** One plain sentence. */
  readonly summary: string;
  /** Words people use when this is what they need; for search only, never shown. */
  readonly wishes: readonly string[];
  readonly clauses: readonly Clause[];
  readonly answers: Readonly<Partial<Record<Aspect, AspectAnswer>>>;
  readonly rounds: readonly Round[];
  /** Live or ended participations that one person may have in a year's rounds (1인 연간 참여 한도); absent: no limit. */
  readonly perYear?: number;
  /** Applications are taken here. False for programs imported from public lists. */
  readonly registrable: boolean;
  /** Where to read on, for imported programs. */
  readonly link?: string;
  readonly source: Source;
  /** Id of its survey; a round's own, and one that names the program, come before one for its kind (`surveysFor`). */
  readonly survey?: string;
}

/** What a person agrees to before personal data is asked; kept as a receipt with a hash of its words. */
export interface ConsentText extends InLanguages<ConsentWording> {
  readonly id: string;
  readonly version: number;
  readonly purpose: string;
  readonly items: string;
  readonly retention: string;
  readonly refusal: string;
}

/** Everything the catalogue holds, read only. Dates are already fixed. */
export interface Catalog {
  readonly programs: readonly Program[];
  readonly surveys: readonly Survey[];
  readonly consents: readonly ConsentText[];
  /** Ask by `agencyOf`: not every agency of a program needs to be among them. */
  readonly agencies: readonly Agency[];
  /** In the order of their days. A year without a single one has not been written down yet. */
  readonly holidays: readonly Holiday[];
}

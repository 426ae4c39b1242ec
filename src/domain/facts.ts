/**
 * What is known about a person or a company, as they said it. A key that is absent is unknown:
 * nothing here is ever guessed. The first block is the public contract; statements are yes/no
 * facts that a program's documents ask for and that no other fact settles.
 */
export interface Facts {
  readonly applicant?: Applicant;
  /** 만 나이, or `[least, most]`, both ends in; `null` is no upper end ("예순 넘었어요"). */
  readonly age?: number | readonly [number, number | null];
  readonly birthYear?: number;
  /** `YYYY-MM-DD` */
  readonly birthDate?: string;
  readonly sex?: Sex;
  /** 시도 or 시도 and 시군구 ("서울 송파구"); an ambiguous district is kept as said ("중구"). */
  readonly residence?: string;
  readonly workplace?: string;
  readonly employment?: Employment;
  readonly employer?: Employer;
  readonly careerBreak?: boolean;
  /** All benefits the person receives; an empty list says they receive none. */
  readonly benefits?: readonly Benefit[];
  readonly occupation?: string;
  /** Looks for work (구직 중). `employment: "unemployed"` alone counts as looking for work. */
  readonly jobSeeking?: boolean;
  /** Gave up job search for now (구직단념), or is in neither work, education nor training (니트). */
  readonly outOfSearch?: boolean;
  /** Takes part in 구직자 도약보장 패키지. */
  readonly leapParticipant?: boolean;
  /** Is in, or has just finished, vocational training (훈련생). */
  readonly trainee?: boolean;
  /** Says of themselves that they belong to a vulnerable group (취약계층). */
  readonly vulnerable?: boolean;
  /** Shares the job or the concerns of the group they want to join. */
  readonly groupFit?: boolean;
  /** The company is hiring now. */
  readonly hiring?: boolean;
  /** The company finds it hard to hire. */
  readonly hiringDifficulty?: boolean;
  /** Women work at the company. */
  readonly womenEmployed?: boolean;
}

export const applicants = ["person", "company"] as const;
export type Applicant = (typeof applicants)[number];
export const sexes = ["female", "male"] as const;
export type Sex = (typeof sexes)[number];
export const employments = ["employed", "unemployed", "selfEmployed", "student", "onLeave"] as const;
export type Employment = (typeof employments)[number];
export const employers = ["sme", "large", "public"] as const;
export type Employer = (typeof employers)[number];
export const benefits = ["unemploymentBenefit", "basicLivelihood", "selfReliance"] as const;
export type Benefit = (typeof benefits)[number];

/** Yes/no facts that only a question can settle. */
export const statements = [
  "jobSeeking",
  "outOfSearch",
  "leapParticipant",
  "trainee",
  "vulnerable",
  "groupFit",
  "hiring",
  "hiringDifficulty",
  "womenEmployed",
] as const;
export type Statement = (typeof statements)[number];

export type FactKey = keyof Facts;

/** Facts that a person can be asked for to settle a verdict. */
export const askableFacts = [
  "applicant",
  "age",
  "birthDate",
  "sex",
  "residence",
  "workplace",
  "employment",
  "employer",
  "careerBreak",
  "benefits",
  ...statements,
] as const satisfies readonly FactKey[];
export type AskableFact = (typeof askableFacts)[number];

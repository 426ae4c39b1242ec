import type { Aspect } from "./program.js";

/** What the catalogue writes in other languages beside the Korean; what is left out is shown in Korean. */
export interface InLanguages<Wording> {
  readonly english?: Wording;
  /** In everyday Korean words and short sentences. */
  readonly easy?: Wording;
}

type Words = Readonly<Record<string, string>>;

/** A program's texts in another language. The facts are the Korean's: nothing is added, and nothing is decided by them. */
export interface ProgramWording {
  readonly title?: string;
  readonly shortTitle?: string;
  readonly agency?: string;
  readonly summary?: string;
  /** The title of the program's own source. */
  readonly source?: string;
  /** By the id of the clause. */
  readonly clauses?: Words;
  readonly answers?: Readonly<Partial<Record<Aspect, string>>>;
  /** Titles, by the id of the round. */
  readonly rounds?: Words;
  /** By the id of the offering. */
  readonly offerings?: Readonly<Record<string, OfferingWording>>;
  /** For search only, as in Korean. */
  readonly wishes?: readonly string[];
}

export interface OfferingWording {
  readonly title?: string;
  readonly schedule?: string;
  readonly place?: string;
  readonly leader?: string;
}

export interface SurveyWording {
  readonly title?: string;
  /** By the id of the question. */
  readonly questions?: Words;
  /** Of options and of rows: by the id of the question, then by their own. */
  readonly options?: Readonly<Record<string, Words>>;
  /** By the id of the question, from the lowest to the highest. */
  readonly labels?: Readonly<Record<string, readonly [string, string, string, string, string]>>;
}

/** All four things or none: a consent is not asked for in two languages at once. */
export interface ConsentWording {
  readonly purpose: string;
  readonly items: string;
  readonly retention: string;
  readonly refusal: string;
}

export interface AgencyWording {
  readonly name?: string;
  readonly hoursInWords?: string;
}

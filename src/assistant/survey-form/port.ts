import type { Language } from "../../domain/languages.js";
import type { FieldProblem } from "../../domain/survey-form.js";

/** A question as a page shows it, in words. */
export interface ShownQuestion {
  /** Names its field; what is given goes back under it. */
  readonly key: string;
  readonly words: string;
  /** `pick`: one of the options; `picks`: any of them; `words`: typed. */
  readonly kind: "pick" | "picks" | "words";
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly optional: boolean;
  /** At most so many of the options, or so many characters. */
  readonly most?: number;
  /** When it is to be answered at all, in words; a page cannot know what is picked on it. */
  readonly onlyIf?: string;
  /** What was sent just now, and is to be sent again. */
  readonly given: readonly string[];
  /** There is an answer from before, in the talk or on the page: it stands where nothing is given. */
  readonly answered?: true;
}

/** A survey to fill in on a page. */
export interface ShownSurvey {
  readonly title: string;
  /** What it is about: an offering's title. */
  readonly about: string;
  readonly agency: string;
  /** Seoul day until which it can be sent. */
  readonly until?: string;
  readonly questions: readonly ShownQuestion[];
}

/** `answered`: it was finished, so that the link is spent. `closed`: its time is over. `gone`: there is none, or not yet. */
export interface SurveyLinkOver {
  readonly kind: "answered" | "closed" | "gone";
}

export type SurveyOpened = { readonly kind: "form"; readonly survey: ShownSurvey } | SurveyLinkOver;

/** What a page is in: what was asked for on it, else the person's own language, else the usual one. */
export interface InLanguage {
  readonly language: Language;
}

/**
 * `taken`: the link is spent. `incomplete`: what could be taken is kept, and what to do about the rest. `care`: what is said
 * first to somebody whose words are a cry for help; they are heard even where nothing can be taken any more.
 */
export type SurveyFormTaken = { readonly care: readonly string[] } & (
  | { readonly kind: "taken" }
  | {
      readonly kind: "incomplete";
      readonly survey: ShownSurvey;
      readonly problems: readonly { readonly key: string; readonly why: FieldProblem | "residentNumber" }[];
    }
  | SurveyLinkOver
);

/** A survey on a page of its own, for people without a messenger. Whoever has the link may answer, once. */
export interface SurveyFormPort {
  open(token: string, wish?: Language): Promise<SurveyOpened & InLanguage>;
  answer(
    token: string,
    given: (key: string) => readonly string[],
    wish?: Language,
  ): Promise<SurveyFormTaken & InLanguage>;
}

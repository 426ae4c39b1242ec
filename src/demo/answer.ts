import type { WordedChoice } from "../conversation/message.js";
import type { Hearing } from "./hearing.js";
import type { Errand } from "./person.js";

/** What an open question asks of somebody: words for it, and which of the buttons would do as well. */
export interface Answer {
  readonly wish?: string;
  readonly button?: WordedChoice;
}

/** What can be called by name on a button or in a sentence, in the words of the house. */
export interface Labels {
  /** The words of a sentence without anything to fill in. */
  label(key: string): string;
  /** What people call an offering: "와인". */
  community(offering: string): string;
  /** What people call its program: "온앤오프". */
  program(offering: string): string;
}

type Open = NonNullable<Hearing["open"]>;

/** Undefined: there is nothing that this person would answer to it. */
export function answerTo(open: Open, errand: Errand, hearing: Hearing, labels: Labels): Answer | undefined {
  const [key = ""] = open.key.split(".");
  const by = (label: string) => buttonFor(hearing, labels.label(label));
  switch (open.dialog) {
    case "registration":
      return errand.kind === "apply" ? inRegistration(key, errand, hearing, labels) : undefined;
    case "discovery":
      return errand.kind === "apply" ? inDiscovery(key, errand, hearing, labels) : undefined;
    case "survey":
      return errand.kind === "survey" ? inSurvey(open, errand, hearing, labels) : undefined;
    case "applications":
      return inApplications(key, errand, hearing, labels, by);
    default:
      return undefined;
  }
}

type Apply = Extract<Errand, { kind: "apply" }>;

function inRegistration(key: string, errand: Apply, hearing: Hearing, labels: Labels): Answer {
  const by = (label: string) => withButton(buttonFor(hearing, labels.label(label)));
  switch (key) {
    case "consent":
    case "screeningConsent":
      return { wish: "consent", ...by("consent.agree") };
    case "reviewed":
      return { wish: "send", ...by("review.send") };
    case "wait":
      return errand.whenFull === "wait" ? { wish: "wait", ...by("wait.join") } : { wish: "noWait", ...by("wait.no") };
    case "offering": {
      const theirs = buttonFor(hearing, labels.community(errand.offering));
      return { wish: "community", ...withButton(theirs ?? pageOn(hearing)) };
    }
    case "employment":
      return { wish: "employment", ...by("fact.value.employment.employed") };
    case "employer":
      return { wish: "employer", ...by("fact.value.employer.sme") };
    default:
      return { wish: key };
  }
}

function inDiscovery(key: string, errand: Apply, hearing: Hearing, labels: Labels): Answer {
  const program = labels.program(errand.offering);
  switch (key) {
    case "pick":
      return { wish: "program", ...withButton(hearing.choices.find(({ label }) => label.includes(program))) };
    case "next":
      return { wish: "apply", ...withButton(buttonFor(hearing, labels.label("program.apply"))) };
    default:
      return { wish: errand.opening };
  }
}

/** By what is asked, not by which survey asks it. */
function inSurvey(
  open: Open,
  { opinion }: Extract<Errand, { kind: "survey" }>,
  hearing: Hearing,
  labels: Labels,
): Answer {
  const by = (label: string) => withButton(buttonFor(hearing, labels.label(label)));
  switch (open.kind) {
    case "rating":
      return { wish: `rating.${opinion.rating}`, ...by(`survey.rating.${opinion.rating}`) };
    case "rejoin":
      return { wish: `rejoin.${opinion.rejoin}`, ...by(`survey.rejoin.${opinion.rejoin}`) };
    case "comment":
      return { wish: opinion.comment, ...(opinion.comment === "comment.none" ? by("survey.skip") : {}) };
    default:
      return { wish: "surveyBegin", ...by("survey.start") };
  }
}

function inApplications(
  key: string,
  errand: Errand,
  hearing: Hearing,
  labels: Labels,
  by: (label: string) => WordedChoice | undefined,
): Answer | undefined {
  switch (key) {
    case "take":
      if (errand.kind !== "answerOffer") return undefined;
      return errand.answer === "take"
        ? { wish: "take", ...withButton(by("offer.take")) }
        : { wish: "leave", ...withButton(by("offer.leave")) };
    case "which": {
      if (errand.kind !== "withdraw") return undefined;
      const community = labels.community(errand.offering);
      return { wish: "community", ...withButton(hearing.choices.find(({ label }) => label.startsWith(community))) };
    }
    case "sure":
      return errand.kind === "withdraw" ? { wish: "sure", ...withButton(by("applications.giveUpYes")) } : undefined;
    default:
      return undefined;
  }
}

function buttonFor({ choices }: Hearing, label: string): WordedChoice | undefined {
  return choices.find((choice) => choice.label === label);
}

/** The next page of a list: the last button there is. */
function pageOn({ choices }: Hearing): WordedChoice | undefined {
  return choices.at(-1);
}

function withButton(button: WordedChoice | undefined): Pick<Answer, "button"> {
  return button ? { button } : {};
}

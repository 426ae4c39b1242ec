import type { Agency } from "./agency.js";
import type { Language } from "./languages.js";
import type { Catalog, ConsentText, Program, Survey } from "./program.js";
import type { InLanguages } from "./wording.js";

type Pair = readonly [korean: string | undefined, other: string | undefined];

/**
 * What the catalogue says in Korean → what it says in the language. Of a text that stands in it twice the first counts: the
 * same Korean is meant to have the same words everywhere.
 */
export function catalogTexts(catalog: Catalog, language: Language): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [korean, other] of pairs(catalog, language))
    if (korean !== undefined && other !== undefined && !texts.has(korean)) texts.set(korean, other);
  return texts;
}

function pairs({ programs, surveys, consents, agencies }: Catalog, language: Language): readonly Pair[] {
  return [
    ...agencies.flatMap((agency) => ofAgency(agency, language)),
    ...programs.flatMap((program) => ofProgram(program, language)),
    ...surveys.flatMap((survey) => ofSurvey(survey, language)),
    ...consents.flatMap((consent) => ofConsent(consent, language)),
  ];
}

/** What is written of something in the language; nothing in the one that the catalogue itself is written in. */
export function wordingIn<Wording>(of: InLanguages<Wording>, language: Language): Wording | undefined {
  switch (language) {
    case "ko":
      return undefined;
    case "en":
      return of.english;
    case "easy":
      return of.easy;
  }
}

/** A consent as it is shown in the language: what somebody agrees to is what they could read. */
export function consentIn(consent: ConsentText, language: Language): ConsentText {
  const said = wordingIn(consent, language);
  return said ? { ...consent, ...said } : consent;
}

function ofProgram(program: Program, language: Language): readonly Pair[] {
  const { title, shortTitle, agency, summary, source, ...in_ } = wordingIn(program, language) ?? {};
  return [
    [program.title, title],
    [program.shortTitle, shortTitle ?? title],
    [program.agency.name, agency],
    [program.summary, summary],
    [program.source.title, source],
    ...program.clauses.map(({ id, words }): Pair => [words, in_.clauses?.[id]]),
    ...Object.entries(program.answers).map(
      ([aspect, answer]): Pair => [answer?.text, in_.answers?.[aspect as keyof typeof program.answers]],
    ),
    ...program.rounds.flatMap((round): readonly Pair[] => [
      [round.title, in_.rounds?.[round.id]],
      ...round.offerings.flatMap((offering): readonly Pair[] => {
        const said = in_.offerings?.[offering.id];
        return (["title", "schedule", "place", "leader"] as const).map((field) => [offering[field], said?.[field]]);
      }),
    ]),
  ];
}

function ofSurvey(survey: Survey, language: Language): readonly Pair[] {
  const said = wordingIn(survey, language);
  return [
    [survey.title, said?.title],
    ...survey.questions.flatMap((question): readonly Pair[] => {
      const { id, words } = question;
      const items = "options" in question ? question.options : "rows" in question ? question.rows : [];
      const labels = "labels" in question ? (question.labels ?? []) : [];
      return [
        [words, said?.questions?.[id]],
        ...items.map((item): Pair => [item.words, said?.options?.[id]?.[item.id]]),
        ...labels.map((label, step): Pair => [label, said?.labels?.[id]?.[step]]),
      ];
    }),
  ];
}

function ofConsent(consent: ConsentText, language: Language): readonly Pair[] {
  const said = wordingIn(consent, language);
  return (["purpose", "items", "retention", "refusal"] as const).map((field) => [consent[field], said?.[field]]);
}

function ofAgency(agency: Agency, language: Language): readonly Pair[] {
  const said = wordingIn(agency, language);
  return [
    [agency.name, said?.name],
    [agency.hoursInWords, said?.hoursInWords],
  ];
}

import { detailSaying } from "../../../../dialogs/index.js";
import { consentTo } from "../../../../dialogs/questions/consent.js";
import { offeringCard, offeringFacts, offeringTitle, programCard } from "../../../../dialogs/shown/program.js";
import type { Path } from "../../../catalog/problem.js";
import { type Saying, say } from "../../../dialog/say.js";
import { assess } from "../../../domain/eligibility.js";
import type { Catalog, ConsentText, Program, Survey } from "../../../domain/program.js";
import type { FitFinding } from "../../../words/fit/findings.js";

/** Something that people are shown of a file of the catalogue, and which field of it each part of the message comes from. */
export interface CatalogSaying {
  /** As mistakes name it: `programs/on-off.yaml`. */
  readonly file: string;
  readonly saying: Saying;
  fieldOf(path: FitFinding["path"]): Path;
}

/** What people see of everything in the catalogue, said as the dialogs say it. */
export function catalogSayings(catalog: Catalog, today: string): readonly CatalogSaying[] {
  return [
    ...catalog.programs.flatMap((program) => programSayings(program, today)),
    ...catalog.surveys.flatMap(surveySayings),
    ...catalog.consents.map(consentSaying),
  ];
}

function programSayings(program: Program, today: string): readonly CatalogSaying[] {
  const file = `programs/${program.id}.yaml`;
  const verdict = assess(program, {}, today);
  const pick = say("discovery.pick", { number: 1, program: program.shortTitle });
  return [
    {
      file,
      saying: { text: say("discovery.found"), choices: [choice(pick)], cards: [programCard(program, verdict)] },
      fieldOf: fields({ choices: ["shortTitle"], title: ["title"], text: ["summary"] }),
    },
    {
      file,
      saying: detailSaying(program, {}, today),
      fieldOf: fields({ text: ["summary"], title: ["title"], facts: ["answers"] }),
    },
    ...program.rounds.flatMap((round, r) =>
      round.offerings.map((offering, o): CatalogSaying => {
        const at = ["rounds", r, "offerings", o];
        const placed = { program, round, offering };
        const card = { ...offeringCard(placed, undefined), facts: offeringFacts(placed) };
        return {
          file,
          saying: {
            text: say("registration.askOffering", { program: program.shortTitle, count: 1 }),
            choices: [choice(say("plain", { text: offering.title })), choice(offeringTitle(placed))],
            cards: [card],
          },
          fieldOf: fields({ choices: [...at, "title"], title: [...at, "title"], text: [...at, "schedule"], facts: at }),
        };
      }),
    ),
  ];
}

function surveySayings({ id, questions }: Survey): readonly CatalogSaying[] {
  return questions.map(({ words }, index) => ({
    file: `surveys/${id}.yaml`,
    saying: { text: say("plain", { text: words }) },
    fieldOf: () => ["questions", index, "words"],
  }));
}

function consentSaying(consent: ConsentText): CatalogSaying {
  const question = consentTo(consent, say("consent.title"));
  const longest = (["purpose", "items", "retention", "refusal"] as const).reduce((one, other) =>
    consent[other].length > consent[one].length ? other : one,
  );
  return {
    file: `consents/${consent.id}.yaml`,
    saying: { text: question.text, ...(question.cards ? { cards: question.cards } : {}) },
    fieldOf: () => [longest],
  };
}

function choice(label: Saying["text"]) {
  return { label, act: { kind: "wish", intent: "find", slots: {} } } as const;
}

/** The field that the last named step of a path is known by; the whole file where it is none of them. */
function fields(known: Readonly<Partial<Record<string, Path>>>): CatalogSaying["fieldOf"] {
  return (path) => {
    const step = path.findLast((one) => typeof one === "string" && one !== "cards");
    return (step === undefined ? undefined : known[step]) ?? [];
  };
}

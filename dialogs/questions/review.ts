import type { Option, Question } from "../../src/dialog/question.js";
import { choice } from "../../src/dialog/questions.js";
import { type Say, say } from "../../src/dialog/say.js";
import type { FactKey, Facts } from "../../src/domain/facts.js";
import type { Verdict } from "../../src/domain/verdict.js";
import type { Placed } from "../../src/domain/world.js";
import { factName, factSay, plain } from "../shown/fact.js";
import { offeringFacts, offeringTitle } from "../shown/program.js";
import { verdictBrief } from "../shown/verdict.js";
import { isScreeningKey, type ScreeningKey, screeningKeys, screeningSay } from "./screening.js";

export interface Draft {
  readonly placed: Placed;
  readonly known: Facts;
  readonly verdict: Verdict;
  readonly form: Readonly<Record<string, string>>;
  /** What they agreed to be asked of what staff choose by. */
  readonly asks: readonly ScreeningKey[];
  /** What else of theirs is at the same time. */
  readonly clashes: readonly (readonly [Say, Say])[];
}

/** Facts shown before an application is sent, in the order people say them. */
const shownFacts = [
  "age",
  "residence",
  "workplace",
  "employment",
  "employer",
  "sex",
  "benefits",
] as const satisfies readonly FactKey[];

/**
 * Shows all that will be sent, and asks whether to send it. Saying what is wrong ("전화번호가 틀려요 010…") mends it
 * without the menu behind `mend`.
 */
export function review(draft: Draft): Question<"send" | "mend" | "stop"> {
  const options: Option<"send" | "mend" | "stop">[] = [
    { label: say("review.send"), value: "send" },
    { label: say("review.mend"), value: "mend" },
    { label: say("review.stop"), value: "stop" },
  ];
  const question = choice(say("review.ask"), options, {
    cards: [{ title: say("review.title"), facts: rows(draft) }],
    hear({ intent, slots }) {
      const saysWhat = Object.keys(slots).some((slot) => !whatFor.has(slot));
      // "네 근데 번호가 틀려요 010…": what is mended is shown before anything is sent.
      if (intent === "yes" || intent === "apply") return saysWhat ? undefined : "send";
      return (intent === "no" || intent === "correct") && !saysWhat ? "mend" : undefined;
    },
    takes: ["apply"],
  });
  return { ...question, kind: "confirm" };
}

/** Slots that name what is applied for, and tell nothing of the person. */
const whatFor: ReadonlySet<string> = new Set(["program", "offering", "round", "topic", "kind"]);

/** What to mend: the key under which it was asked. */
export function mending(draft: Draft): Question<string> {
  return choice(
    say("review.which"),
    editable(draft).map((key) => ({ label: nameOf(key), value: key })),
  );
}

type Editable = "name" | "phone" | "organisation" | ScreeningKey | FactKey;

/** What stands in the form, the facts that the program asked about, and what may be told besides. */
function editable({ form, verdict, asks }: Draft): Editable[] {
  const fromForm = (["organisation", "name", "phone"] as const).filter((key) => form[key] !== undefined);
  const fromVerdict = verdict.clauses.flatMap(({ fact }) => (fact ? [fact] : []));
  const facts = new Set(fromVerdict.map((fact) => (fact === "birthDate" ? "age" : fact)));
  return [...fromForm, ...facts, ...asks];
}

function nameOf(key: Editable): Say {
  return isScreeningKey(key) ? say(`screening.name.${key}`) : factName(key);
}

function rows({ placed, known, verdict, form, clashes }: Draft): (readonly [Say, Say])[] {
  const rows: (readonly [Say, Say])[] = [
    [say("review.program"), offeringTitle(placed)],
    ...offeringFacts(placed),
    ...clashes,
  ];
  if (form.organisation) rows.push([factName("organisation"), plain(form.organisation)]);
  if (form.name) rows.push([factName("name"), plain(form.name)]);
  for (const key of shownFacts) {
    const mine = factSay(known, key);
    if (mine) rows.push([factName(key), mine]);
  }
  for (const key of screeningKeys) {
    const told = form[key];
    if (told) rows.push([nameOf(key), screeningSay(key, told)]);
  }
  if (form.phone) rows.push([factName("phone"), say("identity.maskedPhone", { phone: form.phone })]);
  rows.push([say("review.verdict"), verdictBrief(verdict)]);
  return rows;
}

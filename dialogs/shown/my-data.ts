import { type Card, type Say, say } from "../../src/dialog/say.js";
import type { FactKey } from "../../src/domain/facts.js";
import type { AnsweredSurvey, MyData } from "../../src/domain/needs.js";
import type { Catalog } from "../../src/domain/program.js";
import { applicationCard, appliedFor } from "./application.js";
import { factName, factSay, plain } from "./fact.js";
import { momentSay } from "./moment.js";

/** All that is kept of a person, as cards: facts, consents, applications. */
export function myDataCard(data: MyData, catalog: Catalog, today: string): readonly Card[] {
  const facts = rowsOf(data.facts);
  const consents = data.consents.map(({ item, at }): readonly [Say, Say] => [
    say(`consent.item.${item}`),
    momentSay(at, today),
  ]);
  return [
    { title: say("mydata.facts"), ...(facts.length > 0 ? { facts } : { text: say("mydata.noFacts") }) },
    {
      title: say("mydata.consents"),
      ...(consents.length > 0 ? { facts: consents } : { text: say("mydata.noConsents") }),
    },
    ...data.applications.map((line) => applicationCard(line, catalog, today)),
    ...surveyCards(data.surveys ?? [], catalog),
  ];
}

/** Which surveys were answered; of those that have closed, that nobody knows any more what this person said. */
function surveyCards(surveys: readonly AnsweredSurvey[], catalog: Catalog): readonly Card[] {
  if (surveys.length === 0) return [];
  const facts = surveys.map(({ program, offering, answered }): readonly [Say, Say] => [
    appliedFor(program, offering, catalog),
    say(`mydata.surveyIs.${answered}`),
  ]);
  const hasClosed = surveys.some(({ answered }) => answered === "closed");
  return [{ title: say("mydata.surveys"), ...(hasClosed ? { text: say("mydata.surveysNobodys") } : {}), facts }];
}

/** The same as one text, to copy or keep. */
export function myDataText(data: MyData, catalog: Catalog, today: string): Say {
  const lines = myDataCard(data, catalog, today).flatMap(({ title, text, facts = [] }) => [
    title,
    ...(text ? [text] : []),
    ...facts.map(([name, value]) => say("mydata.line", { name, value })),
  ]);
  return say("mydata.exported", { lines: say("lines.each", { lines }) });
}

/** What was put right, as it is now: "나이는 이제 만 48세예요." */
export function factsNow(facts: MyData["facts"]): Say {
  const lines = rowsOf(facts).map(([name, value]) => say("mydata.now", { name, value }));
  return say("lines.each", { lines });
}

/** Facts by name and value; of a telephone number only its ends. */
function rowsOf(facts: MyData["facts"]): (readonly [Say, Say])[] {
  return Object.entries(facts).map(([key, value]): readonly [Say, Say] => {
    if (key === "name") return [factName("name"), plain(String(value))];
    if (key === "phone") return [factName("phone"), say("identity.maskedPhone", { phone: String(value) })];
    return [factName(key as FactKey), factSay(facts, key as FactKey) ?? plain(String(value))];
  });
}

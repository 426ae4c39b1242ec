import { type Card, type Say, say } from "../../src/dialog/say.js";
import type { FactKey } from "../../src/domain/facts.js";
import type { MyData } from "../../src/domain/needs.js";
import type { Catalog } from "../../src/domain/program.js";
import { applicationCard } from "./application.js";
import { factName, factSay, plain } from "./fact.js";

/** All that is kept of a person, as cards: facts, consents, applications. */
export function myDataCard(data: MyData, catalog: Catalog, today: string): readonly Card[] {
  const facts = Object.entries(data.facts).map(([key, value]): readonly [Say, Say] => {
    if (key === "name") return [factName("name"), plain(String(value))];
    if (key === "phone") return [factName("phone"), say("identity.maskedPhone", { phone: String(value) })];
    return [factName(key as FactKey), factSay(data.facts, key as FactKey) ?? plain(String(value))];
  });
  const consents = data.consents.map(({ item, at }): readonly [Say, Say] => [
    say(`consent.item.${item}`),
    say("moment", { at }),
  ]);
  return [
    { title: say("mydata.facts"), ...(facts.length > 0 ? { facts } : { text: say("mydata.noFacts") }) },
    {
      title: say("mydata.consents"),
      ...(consents.length > 0 ? { facts: consents } : { text: say("mydata.noConsents") }),
    },
    ...data.applications.map((line) => applicationCard(line, catalog, today)),
  ];
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

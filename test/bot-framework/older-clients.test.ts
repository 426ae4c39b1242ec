import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { z } from "zod";
import type { StaffCard } from "../../src/assistant/desk-ports/threads.js";
import { renderMessage } from "../../src/channels/bot-framework/render.js";
import { staffCard } from "../../src/channels/bot-framework/staff/card.js";
import { fitWords } from "../../src/words/fit/fit-words.js";
import { option } from "../support/scripted-assistant.js";
import { words } from "../support/world.js";

/** Microsoft's renderer as botbuilder brings it: of 2019, it knows cards up to 1.2 and no `Action.Execute`. */
const fromSchema = createRequire(createRequire(import.meta.url).resolve("botframework-schema"));
const library = z.object({
  AdaptiveCard: z.custom<new () => Parsed>(),
  Version: z.custom<new (...v: number[]) => unknown>(),
});
interface Parsed {
  version: unknown;
  parse(json: object, errors: { message: string }[]): void;
  getActionCount(): number;
  getActionAt(index: number): { title?: string; getJsonTypeName(): string };
  getItemCount(): number;
}
const { AdaptiveCard, Version } = library.parse(fromSchema("adaptivecards"));
const sentence = (key: string, with_?: Readonly<Record<string, string | number>>) =>
  words.word(with_ ? { say: key, with: with_ } : { say: key });

function parsed(json: object) {
  const card = new AdaptiveCard();
  const errors: { message: string }[] = [];
  card.parse({ ...json, version: "1.2" }, errors);
  card.version = new Version(1, 2);
  return { card, errors: errors.map(({ message }) => message) };
}

it("shows an older client each card, with buttons that it knows", () => {
  const here: StaffCard = {
    kind: "here",
    handoff: "h1",
    state: "claimed",
    reason: "asked",
    urgent: false,
    agency: { id: "front-desk", name: "이음 상담" },
    staff: { id: "minji", name: "민지" },
    wish: "도와주세요",
    at: "2026-03-03T01:00:00.000Z",
    facts: [{ key: "age", label: "나이", value: "만 47세" }],
    verdicts: [],
  };
  const agencies = [{ id: "gwangju", name: "광주고용복지플러스센터" }];
  const { content } = staffCard(here, { words: sentence, agencies }, { viewer: "everybody", userIds: [] });
  const { card, errors } = parsed(content);
  expect(errors.filter((one) => !/Action\.Execute/.test(one))).toEqual([]);
  expect(card.getItemCount()).toBe(content.body.length);
  const buttons = Array.from({ length: card.getActionCount() }, (_, at) => card.getActionAt(at));
  expect(buttons.map((one) => [one.title, one.getJsonTypeName()])).toEqual([
    ["이어 맡기", "Action.Submit"],
    ["넘기기", "Action.ShowCard"],
    ["종료", "Action.ShowCard"],
  ]);

  const message = {
    from: "assistant",
    text: "",
    seq: 1,
    at: "2026-03-03T01:00:00.000Z",
    cards: [{ title: "소셜마케터", facts: [["나이", "만 45~67세"]], choices: [option("신청하기", 1)] }],
  } as const;
  const look = { surface: "teams", words: sentence, fitting: fitWords(words), publicUrl: undefined } as const;
  for (const { attachments = [] } of renderMessage(message, { ...look, mayBeThere: false }))
    for (const one of attachments)
      expect(parsed(one.content).errors.filter((error) => !/Action\.Execute/.test(error))).toEqual([]);
});

import { expect, it } from "vitest";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import type { Parts } from "../../src/assistant/parts.js";
import { drain } from "../../src/assistant/work.js";
import type { Survey } from "../../src/domain/surveys.js";
import { joinPersons } from "../../src/store/join-persons.js";
import { messagesAfter } from "../../src/store/messages.js";
import { openStore } from "../../src/store/open-store.js";
import { everyAnswer } from "../../src/store/survey-answers.js";
import { inTransaction, reading } from "../../src/store/transaction.js";
import { applies, personOf, says } from "../people/townsfolk.js";
import { testMasterKey } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

const offering = "social-marketer-example-interns";
const questions = Array.from({ length: 8 }, (_, n) => ({
  id: `part-${"abcdefgh"[n]}@1`,
  kind: "rating" as const,
  words: `${n + 1}번째는 어떠셨어요?`,
  optional: false,
}));
const eight: Survey = { id: "eight", version: 1, title: "긴 설문", questions, for: { programs: ["social-marketer"] } };

it("is reminded of once where three of eight were answered, goes on at the fourth in another channel, and counts once", async () => {
  const opened = await openStore({ url: "file::memory:", masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error("no store");
  const { store } = opened;
  let at = new Date("2026-03-03T01:00:00Z");
  const changes = { [offering]: { activity: { from: "2026-04-16", to: "2026-04-23" } } };
  const { followCatalog: _stays, ...whole } = await partsOver(store, { now: () => at }, { changes });
  const { catalog } = whole;
  const programs = catalog.programs.map(({ survey: _other, ...program }) => program);
  const parts: Parts = { ...whole, catalog: { ...catalog, programs, surveys: [eight] } };
  await applies(parts, "kim", { name: "홍길동", phone: "010-1234-5678" });
  await inTransaction(store, (tx) => tx.db.updateTable("registrations").set({ state: "completed" }).execute());
  const turnTo = async (instant: string) => {
    at = new Date(instant);
    for (let n = 0; n < 2; n++) await doDueWork(parts);
    await drain(parts, "kim");
  };
  const said = async (who: string) => (await reading(store, (tx) => messagesAfter(tx, who, 0))).map(({ text }) => text);

  await turnTo("2026-04-24T01:00:00Z");
  await says(parts, "kim", "시작", "매우 만족", "만족", "보통");
  expect((await said("kim")).at(-1)).toContain("4번째");
  await turnTo("2026-04-27T01:00:00Z");
  await turnTo("2026-04-28T01:00:00Z");
  expect((await said("kim")).filter((text) => text.includes("아직 열려 있어요"))).toHaveLength(1);
  expect((await said("kim")).at(-1)).toContain("4번째");

  await says(parts, "other", "안녕하세요");
  const first = await personOf(store, "kim");
  const second = await personOf(store, "other");
  await inTransaction(store, (tx) => joinPersons(tx, { first, second, within: "none" }));
  await says(parts, "other", "설문 할게요");
  expect((await said("other")).at(-1)).toContain("4번째");
  await says(parts, "other", "만족", "만족", "만족", "만족", "만족");
  await says(parts, "kim", "매우 만족");
  const answers = await reading(store, everyAnswer);
  expect(answers).toHaveLength(1);
  expect(answers[0]).toMatchObject({ state: "complete", answers: { "part-a@1": 5, "part-d@1": 4, "part-h@1": 4 } });
  await turnTo("2026-06-01T01:00:00Z");
  expect(await reading(store, everyAnswer)).toMatchObject([{ state: "complete", answers: { "part-a@1": 5 } }]);
  await store.close();
});

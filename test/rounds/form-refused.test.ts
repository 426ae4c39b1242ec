import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../src/store/open-store.js";
import type { Store } from "../../src/store/transaction.js";
import { type DeskSite, knownMembers, startDeskSite } from "../support/desk-site.js";
import { testMasterKey } from "../support/stores.js";
import { example, monday, officer, roundsHouse } from "./rounds-house.js";

const secret = "o".repeat(43);
const by = officer();
const offering = `/desk/programs/offerings/${example.offering}/edit`;
const round = `/desk/programs/rounds/${example.round}/edit`;

let store: Store;
let site: DeskSite;
let typed: Readonly<Record<string, string>>;
let version: string;

beforeAll(async () => {
  const opened = await openStore({ url: "file::memory:", masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error(opened.kind);
  store = opened.store;
  const { rounds } = await roundsHouse(store);
  typed = (await rounds.typedOffering(by, example)) ?? {};
  version = String((await rounds.program(by, example.program))?.version.version);
  site = await startDeskSite({ accounts: knownMembers({ [secret]: by }), rounds }, { now: () => monday });
}, 120_000);

afterAll(async () => {
  await site.stop();
  await store.close();
});

async function refused(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await site.as(secret).post(path, { version, ...fields });
  expect(answer.status, path).toBe(422);
  expect(site.errors).toEqual([]);
  return answer.text();
}

it("draws the form again with what was typed, where the words of a mistake name what is wrong", async () => {
  const sessions = await refused(offering, { ...typed, sessions: "2026-04-09 19:30-21:30\n4/16 저녁 7시반" });
  expect(sessions).toContain("2번째 줄을 읽을 수 없어요: ‘4/16 저녁 7시반’.");
  const title = "단추에 들어가지 않을 만큼 긴 이름을 가진 ".repeat(4);
  expect(await refused(offering, { ...typed, title })).toMatch(/\d+자까지로 줄여 주세요. 지금은 \d+자예요/);
  expect(await refused(offering, { ...typed, capacity: "0" })).toContain("이상으로 적어 주세요");
  const rubric = await refused(round, { title: "2026년 봄", rubric: "지원 동기 사십 점" });
  expect(rubric).toContain("1번째 줄을 읽을 수 없어요");
});

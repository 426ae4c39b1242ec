import { expect, it } from "vitest";
import { selectionNews } from "../../dialogs/news.js";
import { whySay } from "../../dialogs/shown/standing.js";
import { whyNot } from "../../dialogs/why-not.js";
import type { ApplicationLine } from "../../src/domain/needs.js";
import { catalogOf, offering } from "../seats/fixture.js";
import { words } from "../support/world.js";

const catalog = catalogOf([offering("wine", { title: "와인", capacity: 30, selection: "screening" })]);
const why = "지원 동기를 다시 적어 주시면 좋겠어요. 02-123-4567로 전화 주세요";

function line(more: Partial<ApplicationLine>): ApplicationLine {
  const [program] = catalog.programs;
  const of = { registration: "r", program: program?.id ?? "", offering: "wine", rank: null, offerUntil: null };
  return { ...of, state: "notSelected", at: "2026-03-02T01:00:00Z", byStaff: true, ...more };
}
const said = (more: Partial<ApplicationLine>) => {
  const say = whySay(line(more), catalog);
  return say && words.word(say);
};
function asked(more: Partial<ApplicationLine>): string {
  // What is looked up is there at once.
  const look = () => ({ [Symbol.iterator]: () => ({ next: () => ({ done: true, value: [line(more)] }) }) });
  const walk = whyNot({ look } as never, { catalog, today: "2026-03-02" } as never);
  const end = walk.next();
  return JSON.stringify(end.done ? end.value : undefined);
}

it("hears that there was too little room only where all of it was taken", () => {
  expect(said({ seatsTaken: 14 })).toBeUndefined();
  expect(said({ seatsTaken: 30 })).toContain("자리가 30개라");
  expect(said({})).toBeUndefined();
  expect(asked({ seatsTaken: 14 })).toContain("taking.whyNot.decided");
  expect(asked({ seatsTaken: 30 })).toContain("taking.whyNot.seats");
});

it("hears the reason that staff wrote, and nothing else for one", () => {
  expect(said({ seatsTaken: 30, why })).toBe(why);
  expect(asked({ seatsTaken: 30, why })).toContain("taking.whyNot.reason");
});

it("reads a stop after what staff wrote, before what follows it", () => {
  const news = (typed: string) => {
    const settled = { offering: "wine", state: "notSelected", why: typed } as const;
    return words.word(selectionNews(settled, catalog, "2026-03-02").text);
  };
  expect(news(why)).toContain("전화 주세요. 지금");
  expect(news(`${why}!`)).toContain("전화 주세요! 지금");
});

import fc from "fast-check";
import { offeringWords } from "../../../src/assistant/rounds-files/offering-words.js";
import type { OfferingTableWords } from "../../../src/catalog/offerings-table/columns.js";
import { readOfferings } from "../../../src/catalog/offerings-table/read-offerings.js";
import type { Offering, Round, Session } from "../../../src/domain/rounds.js";
import { lastDayOf } from "../../../src/domain/sessions.js";
import type { SheetRow } from "../../../src/tables/cell.js";
import { readTable } from "../../../src/tables/read-table.js";
import { createWords } from "../../../src/words/words.js";
import { sentences } from "../../support/world.js";

export const words: OfferingTableWords = offeringWords(createWords("ko", sentences));
export const today = "2026-03-04";

export const wine: Offering = {
  id: "spring-wine",
  title: "와인",
  topics: ["술", "시음"],
  category: "hobby",
  capacity: 12,
  minimum: 5,
  recruitment: { from: "2026-03-01", to: "2026-03-14" },
  activity: { from: "2026-03-20", to: "2026-05-20" },
  schedule: "목요일 저녁",
  sessions: [{ id: "s1", on: "2026-03-26", from: "19:30", to: "21:30", title: "첫 모임" }],
  place: "서울 마포구",
  leader: "박리더",
  price: 0,
  selection: "firstCome",
  example: false,
};

export const spring: Round = {
  id: "spring",
  title: "봄",
  year: 2026,
  example: false,
  offerings: [wine],
  figures: {},
};

/** Reads the text of a CSV file over a round. */
export async function readText(text: string, round: Round = spring) {
  const table = await readTable(Buffer.from(text));
  if (table.kind !== "rows") throw new Error(table.why);
  return readRows(table.rows, round);
}

export function readRows(rows: readonly SheetRow[], round: Round = spring) {
  const taken = new Set(["on-off", "spring", ...round.offerings.map(({ id }) => id)]);
  const reading = readOfferings({ round, rows, words, today, taken });
  if (reading.kind !== "read") throw new Error(reading.kind);
  return reading;
}

const day = fc
  .date({ min: new Date("2020-01-01T00:00:00Z"), max: new Date("2040-01-01T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const clock = fc
  .tuple(fc.nat(22), fc.nat(59))
  .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
const begins = fc.constantFrom("", "=", "+", "-", "@", "'", "'=", '"', "①");
/** Any phrase in one line, as the catalogue takes it, some of them dangerous to a spreadsheet. */
export const phrase = fc
  .tuple(begins, fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }))
  .map((parts) =>
    parts
      .join("")
      .normalize("NFC")
      .replace(/[\s\0]+/g, " ")
      .trim(),
  )
  .filter((text) => text !== "" && text.length <= 75);
const word = phrase.map((text) => text.replace(/[,;]/g, "").trim()).filter((text) => text !== "");
const session: fc.Arbitrary<Omit<Session, "id">> = fc
  .record({ on: day, from: clock, title: fc.option(phrase, { nil: undefined }) })
  .map(({ on, from, title }) => ({ on, from, to: "23:59", ...(title === undefined ? {} : { title }) }));

const filled = <T extends object>(record: T) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Its recruitment ends before it is over. */
function endingInTime(record: object): Offering {
  const offering = filled(record) as Offering;
  const { recruitment, selection } = offering;
  const last = lastDayOf(offering);
  if (!recruitment || last === undefined || last >= recruitment.to || selection === "alwaysOpen") return offering;
  return { ...offering, recruitment: { from: last, to: last } };
}

/** Any offering that the catalogue takes and a table can say. */
export const anyOffering: fc.Arbitrary<Offering> = fc
  .record({
    title: phrase.filter((text) => !/^\d+\.?$/.test(text)),
    topics: fc.array(word, { maxLength: 3 }),
    category: maybe(fc.constantFrom("hobby", "activity", "skills")),
    capacity: maybe(fc.integer({ min: 20, max: 500 })),
    minimum: maybe(fc.integer({ min: 1, max: 20 })),
    recruitment: period,
    activity: maybe(period),
    schedule: maybe(phrase),
    sessions: maybe(fc.array(session, { minLength: 1, maxLength: 4 })),
    place: maybe(phrase),
    leader: maybe(phrase),
    price: maybe(fc.integer({ min: 0, max: 500_000 })),
    selection: fc.constantFrom("firstCome", "screening", "alwaysOpen"),
    stopped: maybe(fc.constant(true as const)),
  })
  .map(({ sessions, ...offering }) =>
    endingInTime({
      ...{ id: "", example: false, ...offering },
      sessions: sessions?.map((one, index) => ({ id: `s${index + 1}`, ...one })),
    }),
  );

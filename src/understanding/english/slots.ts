import { z } from "zod";
import type { Asked, Slots } from "../../conversation/reading.js";
import { slotsSchema } from "../../conversation/reading.js";
import { readEnglishPlace } from "../../language/english-places.js";
import type { Heard } from "./heard.js";
import { namedBy, saysPart } from "./phrases.js";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthName = "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*";
const dayFirst = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${monthName}(?: (\\d{4}))?`);
const monthFirst = new RegExp(`${monthName} (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?`);

/** The facts that a line says outright. `asked`: what a bare number or name in it can only mean. */
export function readEnglishFacts(text: string, plain: string, asked: Asked | undefined, heard: Heard): Slots {
  const place = readEnglishPlace(text);
  const lives = /\b(?:live|lives|living|reside|home)\b/.test(plain) && asked !== "workplace";
  const works = !lives && (asked === "workplace" || /\b(?:work|works|working|office|company)\b/.test(plain));
  const found = {
    ...ageIn(plain, asked),
    ...dateIn(plain, asked),
    ...(place === undefined ? {} : works ? { workplace: place } : { residence: place }),
    ...phoneIn(text),
    ...ratingIn(plain, asked),
    ...seekingJob(plain, heard),
    ...tableFacts(plain, heard),
    ...(asked === "name" ? nameIn(text, plain, heard) : {}),
  };
  const read = slotsSchema.safeParse(found);
  return read.success ? read.data : {};
}

function ageIn(plain: string, asked: Asked | undefined) {
  const born = /\bborn in (\d{4})\b/.exec(plain)?.[1];
  if (born) return { birthYear: Number(born) };
  const said = /\b(?:i'm|i am|aged?) (\d{1,3})\b|\b(\d{1,3})(?: years| yrs)(?: old)?\b|\b(\d{1,3}) y\/?o\b/.exec(plain);
  const bare = asked === "age" ? /^(\d{1,3})$/.exec(plain) : null;
  const age = said?.[1] ?? said?.[2] ?? said?.[3] ?? bare?.[1];
  return age === undefined || Number(age) > 120 ? {} : { age: Number(age) };
}

function dateIn(plain: string, asked: Asked | undefined) {
  const first = dayFirst.exec(plain);
  const second = monthFirst.exec(plain);
  const [day, month, year] = first
    ? [first[1], first[2], first[3]]
    : second
      ? [second[2], second[1], second[3]]
      : [undefined, undefined, undefined];
  const at = month === undefined ? -1 : months.indexOf(month.slice(0, 3));
  if (day === undefined || at < 0 || year === undefined) return {};
  const date = `${year}-${String(at + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (!z.iso.date().safeParse(date).success) return {};
  return asked === "date" ? { date } : { birthDate: date };
}

function phoneIn(text: string) {
  const digits = /(?<!\d)0\d{1,2}[-. ]?\d{3,4}[-. ]?\d{4}(?!\d)/.exec(text)?.[0].replace(/\D/g, "");
  return digits === undefined ? {} : { phone: digits };
}

function ratingIn(plain: string, asked: Asked | undefined) {
  if (asked !== "rating" && asked !== "recommend") return {};
  const said = /(?<!\d)(\d{1,2})(?: points?| stars?|\/\d+)?(?!\d)/.exec(plain)?.[1];
  return said === undefined ? {} : { [asked]: Number(said) };
}

/** Who looks for a job, and tells of none that they have, is out of work. */
function seekingJob(plain: string, { seeking }: Heard) {
  return seeking.some((phrase) => saysPart(plain, phrase)) ? { employment: "unemployed" } : {};
}

function tableFacts(plain: string, { facts, negations }: Heard): Record<string, unknown> {
  const isDenied = (phrase: string) => negations.some((not) => saysPart(plain, `${not} ${phrase}`));
  return Object.fromEntries(
    Object.entries(facts).flatMap(([fact, values]): (readonly [string, unknown])[] => {
      const said = Object.fromEntries(
        Object.entries(values).map(([value, phrases]) => [value, phrases.filter((phrase) => !isDenied(phrase))]),
      );
      const value = namedBy(plain, said);
      if (value === undefined) return [];
      if (fact === "benefits") return [[fact, [value]]];
      return [[fact, value === "true" ? true : value]];
    }),
  );
}

/** A name as it was written, without what leads to it. */
function nameIn(text: string, plain: string, { naming }: Heard) {
  const lead = naming.find((one) => plain.startsWith(`${one} `));
  const words = text
    .normalize("NFKC")
    .trim()
    .replace(/[.!~,]+$/u, "")
    .split(/\s+/);
  const name = words.slice(lead === undefined ? 0 : lead.split(" ").length).join(" ");
  const isName = /^\p{L}[\p{L} .'-]{1,39}$/u.test(name) && name.split(" ").length <= 4;
  return isName ? { name } : {};
}

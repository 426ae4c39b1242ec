import { drawAge, drawAges } from "../ages.js";
import { day, hour, later, minute, seoul } from "../clock.js";
import { makePerson } from "../make-person.js";
import type { Somebody, Visit } from "../person.js";
import { type Chance, chanceFor } from "../random.js";
import type { ScreenedSeason, Stuff } from "../season-data.js";

/** Everybody who applies for a season of internships, and when they come. */
export interface ApplicantsPlan {
  readonly applicants: readonly Somebody[];
  readonly visits: readonly Visit[];
}

/** Who applies, drawn from a seed: so many of each schooling and field as the season has. */
export function planApplicants(season: ScreenedSeason, stuff: Stuff, seed: number): ApplicantsPlan {
  const chance = chanceFor(seed, "plan");
  const ages = drawAges({ ...season.ages, count: season.applicants }, chanceFor(seed, "ages"));
  const educations = spread(season.educations, season.applicants, chance);
  const careers = spread(season.careers, season.applicants, chance);
  const applicants = ages.map((age, index): Somebody => {
    const n = index + 1;
    const own = chanceFor(seed, `person ${n}`);
    const sayings = {
      education: `education.${educations[index]}`,
      career: `career.${careers[index]}`,
      motive: own.happens(0.12) ? "motive.none" : own.happens(0.6) ? "motive.warm" : "motive.plain",
    };
    return { ...makePerson(n, age, stuff, own), sayings, ...birthDateOf(age, season.round.recruitment.from, own) };
  });
  const outsiders = Array.from({ length: Math.ceil(season.applicants / 40) }, (_, index) => {
    const n = season.applicants + 1 + index;
    return makePerson(n, drawAge(season.ages, chance), stuff, chanceFor(seed, `person ${n}`));
  });
  const { from } = season.round.recruitment;
  return {
    applicants,
    visits: [
      ...applicants.flatMap((who) => visitsOf(who, season.offering, onDay(from, chance), chance)),
      ...outsiders.map((who): Visit => ({ who, at: onDay(from, chance), errand: { kind: "remark", wish: "outside" } })),
    ],
  };
}

function visitsOf(who: Somebody, offering: string, comes: Date, chance: Chance): readonly Visit[] {
  const opening = who.birthDate === undefined ? (chance.happens(0.25) ? "find" : "direct") : "bare";
  const asks: Visit = {
    who,
    at: later(comes, -chance.between(2, 8) * minute),
    errand: { kind: "remark", wish: "ask" },
  };
  const looks: Visit = {
    who,
    at: later(comes, day + chance.between(1, 8) * hour),
    errand: { kind: "remark", wish: "mine" },
  };
  return [
    ...(chance.happens(0.15) ? [asks] : []),
    { who, at: comes, errand: { kind: "apply", offering, opening, whenFull: "wait" } },
    ...(chance.happens(0.1) ? [looks] : []),
  ];
}

/** One in five gives a date of birth; it lies in January, so that nobody turns a year older during the season. */
function birthDateOf(age: number, from: string, chance: Chance): Pick<Somebody, "birthDate"> {
  if (!chance.happens(0.2)) return {};
  const year = Number(from.slice(0, 4)) - age;
  return { birthDate: `${year}-01-${String(chance.between(2, 30)).padStart(2, "0")}` };
}

/** So many of each, in a drawn order; whoever is too few is one of the first. */
function spread(counts: Readonly<Record<string, number>>, total: number, chance: Chance): readonly string[] {
  const all = Object.entries(counts).flatMap(([kind, count]) => Array.from({ length: count }, () => kind));
  const [first = ""] = Object.keys(counts);
  const filled = [...all, ...Array.from({ length: Math.max(0, total - all.length) }, () => first)];
  return chance.shuffled(filled).slice(0, total);
}

/** In the first thirteen days, between eight in the morning and eleven at night. */
function onDay(from: string, chance: Chance): Date {
  return seoul(from, chance.between(0, 12) * 24 * 60 + 8 * 60 + Math.floor(chance.next() * 15 * 60));
}

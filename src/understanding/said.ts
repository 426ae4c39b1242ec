import type { ReadingContext, Slots } from "../conversation/reading.js";
import { readAge, readBirthYear } from "../language/ages.js";
import { readBenefits } from "../language/benefits.js";
import { readCareerBreak, readSex } from "../language/circumstances.js";
import { speaksForCompany } from "../language/company.js";
import { readBirthDate, readDate } from "../language/dates.js";
import { readEmployer } from "../language/employer.js";
import { readEmployment } from "../language/employment.js";
import { isCommonGivenName } from "../language/given-names.js";
import { homesOf, type PlacedPlace, placeEach } from "../language/homes.js";
import { type NameSpot, nameSpots } from "../language/name-spots.js";
import { saidName } from "../language/names.js";
import { beginsAsWord, isOwnThing } from "../language/not-names.js";
import { sinoValue } from "../language/numbers.js";
import { readPhones } from "../language/phones.js";
import { phrasebook } from "../language/phrases.js";
import { isPlaceAlone } from "../language/place-alone.js";
import { readPlaces } from "../language/places.js";
import { tight, without } from "../language/plain.js";
import { readRound } from "../language/ratings.js";
import { readRelativesSex } from "../language/relatives.js";
import { answersIt } from "./answered.js";
import type { Mention, ProgramFinder } from "./program-finder.js";

/** A message taken apart: what every later step looks at. */
export interface Said {
  /** Tidied; a name that was read first is anybody's. */
  readonly text: string;
  /** Names of programs blanked out: "여성친화기업" says nothing of anybody's sex. */
  readonly plain: string;
  /** `plain` without spaces; a blanked name is one ◇. */
  readonly tight: string;
  readonly program?: string;
  readonly offering?: Mention;
  /** Facts about a person or company, as far as the text says them. */
  readonly facts: Slots;
  /** Places and words like names, for who weighs again what they are. */
  readonly placed: readonly PlacedPlace[];
  readonly names: readonly NameSpot[];
  /** A value was turned down for another of its sort: "서울 말고 인천". */
  readonly replaced: boolean;
}

const expectedOf = (context: ReadingContext, ...kinds: string[]) =>
  context.asked !== undefined && kinds.includes(context.asked) ? "asked" : "free";

/** Reads all that a message says, before anything is decided about what it wants. */
export function takeApart(written: string, context: ReadingContext, finder: ProgramFinder): Said {
  const mentions = finder.programs(written);
  const program = mentions.filter((m) => !m.turnedDown).at(-1)?.id;
  const spoken = without(written, mentions);
  const name = nameIn(spoken, context);
  const hide = (from: string) => (name?.hidden === undefined ? from : from.replace(name.hidden, anybody));
  const text = hide(written);
  const plain = hide(spoken);
  const offerings = finder.offerings(plain);
  const offering = offerings.filter((o) => !o.turnedDown).at(-1);
  const rest = without(plain, readPhones(plain));
  const placed = placesIn(rest, context);
  const read = readFacts(plain, placed, context);
  const facts = name === undefined || fillsOther(name, { spoken, read }, context) ? read : { ...read, name: name.name };
  return {
    text,
    plain,
    tight: tight(plain.replace(/◇+/g, "◇")),
    facts,
    placed,
    names: namesIn(without(spoken, readPhones(spoken)), facts, context),
    replaced: isReplaced(plain, context, offerings),
    ...(program === undefined ? {} : { program }),
    ...(offering === undefined ? {} : { offering }),
  };
}

/** A name as said. `hidden`: the letters of it that nothing else may be read in. */
interface Called {
  readonly name: string;
  readonly plainly: boolean;
  readonly hidden?: string;
}

/** Stands in the text for a name that was read: like any name, and it says nothing else. */
export const anybody = "홍길동";

/**
 * The name is read first: 백세영 is no age, 백수련 has work and 김포도 lives anywhere. Where a name was asked for, or words say
 * that it is one, nothing else is read in its letters.
 */
function nameIn(text: string, context: ReadingContext): Called | undefined {
  const said = saidName(without(text, readPhones(text)), expectedOf(context, "name"));
  if (said === undefined) return undefined;
  const hides = context.asked === "name" || said.plainly || beginsAsWord(said.name);
  const hidden =
    hides && /^[가-힣]+$/.test(said.name) ? [...text.matchAll(spacedOut(said.name))].at(-1)?.[0] : undefined;
  return hidden === undefined ? said : { ...said, hidden };
}

const spacedOut = (name: string) => new RegExp([...name].join("\\s?"), "g");

const jobOrPlace = /[구시군읍면자원부생직사업관공]$/;

/** What answers the open question of another kind is no name: "강남구입니다", "변호사예요". */
function fillsOther(
  called: Called,
  { spoken, read }: { spoken: string; read: Slots },
  context: ReadingContext,
): boolean {
  const { asked } = context;
  if (asked === undefined || asked === "name" || called.plainly || called.hidden !== undefined) return false;
  if (jobOrPlace.test(called.name) && !isCommonGivenName(called.name.slice(-2))) return true;
  if (!answersIt({ facts: read }, asked)) return false;
  const others = spoken.replace(called.name, anybody);
  return !answersIt({ facts: readFacts(others, placesIn(others, context), context) }, asked);
}

/** Words that could be names: a place is none, nor is what alone answers the open question. */
function namesIn(text: string, facts: Slots, { asked }: ReadingContext): readonly NameSpot[] {
  const spots = nameSpots(text).filter(({ name }) => !isPlaceAlone(name) && !isOwnThing(name));
  if (asked === undefined || asked === "name" || facts.name !== undefined || !answersIt({ facts }, asked)) return spots;
  return spots.filter(({ before, after }) => /[가-힣\d]/.test(before + after));
}

function placesIn(text: string, context: ReadingContext): readonly PlacedPlace[] {
  const company = context.asked !== "employment" && speaksForCompany(text);
  const otherwise = context.asked === "workplace" || company ? "workplace" : "residence";
  return placeEach(text, readPlaces(text, expectedOf(context, "residence", "workplace")), otherwise);
}

function readFacts(text: string, placed: readonly PlacedPlace[], context: ReadingContext): Slots {
  const phones = readPhones(text);
  const rest = without(text, phones);
  const birthDate = readBirthDate(rest, context.today, expectedOf(context, "birthDate"));
  const birthYear = birthDate === undefined ? readBirthYear(rest, context.today, sinoValue) : undefined;
  const ageText =
    birthYear === undefined && birthDate === undefined ? rest : rest.replace(/\S*\s?년\s?(?:도\s?)?생/g, "◇");
  const age =
    birthDate !== undefined && context.asked === "birthDate" ? undefined : readAge(ageText, expectedOf(context, "age"));
  const company = context.asked !== "employment" && speaksForCompany(rest);
  const homes = homesOf(placed);
  const employment = company ? undefined : readEmployment(rest, expectedOf(context, "employment"));
  const employer = readEmployer(rest, context.asked === "employer" ? "asked" : company ? "company" : "free");
  const careerBreak = readCareerBreak(rest);
  const benefits = readBenefits(rest, expectedOf(context, "benefits"));
  const sex = readSex(rest, expectedOf(context, "sex")) ?? readRelativesSex(rest);
  const date =
    birthDate === undefined && birthYear === undefined
      ? readDate(rest, context.today, expectedOf(context, "date"))
      : undefined;
  const round = readRound(rest);
  const phone = phones.at(-1)?.phone;
  const onlyBreak = employment === "unemployed" && careerBreak === true && /쉬다가?\s?다시/.test(rest);
  return {
    ...(age === undefined ? {} : { age: typeof age === "number" ? age : [age[0], age[1]] }),
    ...(birthYear === undefined ? {} : { birthYear }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(sex === undefined ? {} : { sex }),
    ...homes,
    ...(employment === undefined || onlyBreak ? {} : { employment }),
    ...(employer === undefined ? {} : { employer }),
    ...(careerBreak === undefined ? {} : { careerBreak }),
    ...(benefits === undefined ? {} : { benefits: [...benefits] }),
    ...(company ? { applicant: "company" as const } : {}),
    ...(round === undefined ? {} : { round }),
    ...(phone === undefined ? {} : { phone }),
    ...(date === undefined ? {} : { date }),
  };
}

const say = phrasebook({
  instead: "말고 아니고 아니구 아니라",
  of: "은 는 이 가",
});
const instead = say("<instead> 아닌");
/** "이름은 김지은 말고", "서른 아니고", "2차 말고" */
const replacedValue = say(
  "이름.*<instead> (스물|서른|마흔|쉰|예순|일흔|여든)[가-힣]{0,2}_(이|가|살)?_<instead> \\d_(이|가)?_<instead>",
  "(살|세|점|일|월|년생|차|요일|기업|급여)_<of>?_<instead>",
);
const changesTo = say("바꿀 바꿔 로_(할|해|변경)");

function isReplaced(text: string, context: ReadingContext, offerings: readonly Mention[]): boolean {
  if (!instead.test(text)) return false;
  const places = readPlaces(text, expectedOf(context, "residence", "workplace"));
  if (someTurnedDown(places)) return true;
  return (someTurnedDown(offerings) && changesTo.test(text)) || replacedValue.test(text);
}

/** One is turned down and another is not. */
function someTurnedDown(values: readonly { readonly turnedDown: boolean }[]): boolean {
  return values.some((v) => v.turnedDown) && values.some((v) => !v.turnedDown);
}

/** The cue words alone: the name of what is meant ("와인") can hold none. */
export function masked(said: Said): string {
  return said.offering ? said.tight.replace(said.offering.text.replace(/\s/g, "").toLowerCase(), "◇") : said.tight;
}

/** Whether a program, something inside one, or a round of one is named. */
export function namesSomething(said: Said): boolean {
  return (
    said.program !== undefined ||
    said.offering !== undefined ||
    said.facts.round !== undefined ||
    said.tight.includes("◇")
  );
}

import { ageInterval } from "../age.js";
import { ageBandOn } from "../age-band.js";
import { careerFieldOf } from "../applicant-words.js";
import { isEducation } from "../applicants.js";
import type { Facts } from "../facts.js";
import { placesMeant } from "../places.js";
import type { Trait } from "./figure.js";

/** Where a trait is not known: it was not asked, not told, or its person was erased. */
export const untold = "untold";

/** What an application holds of who applied. */
export interface TraitsTold {
  readonly education?: string;
  readonly career?: string;
  readonly facts?: Facts;
}

/** Reads the traits of somebody on the Seoul day of an application. */
export type ReadTraits = (told: TraitsTold, appliedOn: string) => Readonly<Record<Trait, string>>;

/**
 * Traits on the day of application, as codes; a place is the 시군구, or the 시도 where no more was said. For very many:
 * words for a place are looked up once.
 */
export function traitsReader(): ReadTraits {
  const places = new Map<string, string>();
  const placeOf = (residence: string) => {
    const known = places.get(residence) ?? placeIn(residence);
    places.set(residence, known);
    return known;
  };
  return ({ education, career, facts = {} }, appliedOn) => {
    const band = ageBandOn(facts, appliedOn);
    return {
      ageBand: band === "unknown" ? untold : band,
      sex: facts.sex ?? untold,
      education: isEducation(education) ? education : untold,
      career: career ? careerFieldOf(career) : untold,
      residence: facts.residence === undefined ? untold : placeOf(facts.residence),
    };
  };
}

/** 만 나이 on a Seoul day, where everything that was said leaves only one. */
export function ageOn(facts: Facts, day: string): number | undefined {
  const ages = ageInterval(facts, day);
  return ages && ages[0] === ages[1] ? ages[0] : undefined;
}

/** A name that means several places is no place. */
function placeIn(residence: string): string {
  const [place, other] = placesMeant(residence);
  return place === undefined || other !== undefined ? untold : place;
}

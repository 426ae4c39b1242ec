import type { Catalog } from "../../domain/program.js";
import { lastDayOf } from "../../domain/sessions.js";
import { type SurveyMoments, surveyMoments } from "../../domain/survey-moments.js";
import { surveyPlans } from "../../domain/survey-plans.js";
import { day, later, minute, nextAt } from "../clock.js";
import type { Opinion, Somebody, Visit } from "../person.js";
import { type Chance, chanceFor } from "../random.js";
import type { Plan } from "./plan.js";

export interface SurveyVisits {
  readonly visits: readonly Visit[];
  /** When all that is asked has closed; undefined where nothing is. */
  readonly closed?: Date;
}

/** Begun, and the first question answered. */
const halfWay = 2;

/**
 * Who answers the survey of a season, and when: most in the days after it came, some only once they are reminded, some begin
 * and finish after the reminder. Of those who never finish it some begin.
 */
export function surveyVisits({ parts, opinions }: Plan, catalog: Catalog, seed: number): SurveyVisits {
  const asked = momentsIn(catalog);
  const chance = chanceFor(seed, "surveys");
  const visits = parts.flatMap(({ who, offering, participates }): readonly Visit[] => {
    const moments = asked.get(offering);
    if (!participates || !moments) return [];
    const opinion = opinions.get(who.id);
    return opinion ? finishing(who, opinion, moments, chance) : leaving(who, moments, chance);
  });
  const closings = parts.flatMap(({ offering }) => asked.get(offering)?.closesAt ?? []).sort();
  const last = closings.at(-1);
  return { visits, ...(last === undefined ? {} : { closed: new Date(last) }) };
}

function momentsIn(catalog: Catalog): ReadonlyMap<string, SurveyMoments> {
  return new Map(
    surveyPlans(catalog).flatMap(({ sending, placed: { offering } }) => {
      const lastDay = lastDayOf(offering);
      if (sending.after !== "offeringEnded" || lastDay === undefined) return [];
      return [[offering.id, surveyMoments(sending, { kind: "ended", lastDay }, catalog.holidays)] as const];
    }),
  );
}

function finishing(who: Somebody, opinion: Opinion, moments: SurveyMoments, chance: Chance): readonly Visit[] {
  const way = chance.next();
  const soon = soonAfter(moments.dueAt, 2, chance);
  const whole: Visit["errand"] = { kind: "survey", opinion };
  if (moments.remindAt === null || way < 0.7) return [{ who, at: soon, errand: whole }];
  const reminded: Visit = { who, at: soonAfter(moments.remindAt, 5, chance), errand: whole };
  return way < 0.9 ? [reminded] : [{ who, at: soon, errand: { ...whole, leavesAfter: halfWay } }, reminded];
}

function leaving(who: Somebody, { dueAt }: SurveyMoments, chance: Chance): readonly Visit[] {
  if (!chance.happens(0.15)) return [];
  const opinion: Opinion = { rating: chance.between(2, 5), rejoin: "unsure", comment: "comment.none" };
  return [{ who, at: soonAfter(dueAt, 2, chance), errand: { kind: "survey", opinion, leavesAfter: halfWay } }];
}

/** Within so many days, between noon and eleven at night: by then the house has sent what was due in the morning. */
function soonAfter(instant: string, days: number, chance: Chance): Date {
  const noon = nextAt(new Date(instant), 12 * 60);
  return later(noon, chance.between(0, days - 1) * day + chance.between(5, 11 * 60) * minute);
}

import { grouped } from "../grouped.js";
import { percent, rounded, sum } from "./arithmetic.js";
import type { Figure } from "./figure.js";
import { figureOf } from "./figure-of.js";
import type { SurveyAnswered } from "./input.js";
import { type Measured, tellingOf } from "./told.js";
import type { View } from "./view.js";

/** 만족도 (비율). The share of finished answers with a 4 or 5 to the first rating question, in percent, one decimal. */
export function satisfaction(view: View): Figure | undefined {
  return figureOf("satisfaction", "percent", tellingOf(view, ratedIn(view)), (those) => ({
    value: percent(those.filter(({ rating }) => rating >= 4).length, those.length),
    n: those.length,
  }));
}

/** 만족도 (100점). The mean of the same answers on a scale from 0 (all 1) to 100 (all 5), to one decimal. */
export function satisfactionMean(view: View): Figure | undefined {
  return figureOf("satisfactionMean", "points", tellingOf(view, ratedIn(view)), (those) => ({
    value: rounded((sum(those.map(({ rating }) => rating - 1)) * 25) / those.length, 1),
    n: those.length,
  }));
}

/** 재참여 희망. The share of those who answered that they would come again, of all who answered it, in percent. */
export function rejoin(view: View): Figure | undefined {
  const asked = finished(view).flatMap((one) => (one.rejoin === undefined ? [] : [{ ...one, rejoin: one.rejoin }]));
  return figureOf("rejoin", "percent", tellingOf(view, asked), (those) => ({
    value: percent(those.filter((one) => one.rejoin === "yes").length, those.length),
    n: those.length,
  }));
}

/**
 * 응답률. Finished answers in percent of the invitations sent, to one decimal. Whoever was erased leaves a closed answer
 * and no invitation: there are taken to be as many invitations as answers at least.
 */
export function responseRate(view: View): Figure | undefined {
  return figureOf("responseRate", "percent", tellingOf(view, invitedIn(view)), (those) => {
    const n = those.filter(({ answered }) => answered).length;
    return { value: percent(n, those.length), n, of: those.length };
  });
}

function invitedIn(view: View): readonly (Measured & { readonly answered: boolean })[] {
  const placeOf = ({ offering, month }: Measured) =>
    view.held.get(offering)?.lastDay === undefined ? `${offering} ${month}` : offering;
  const answered = grouped(finished(view), placeOf);
  const sent = grouped(view.input.sent, placeOf);
  return [...new Set([...answered.keys(), ...sent.keys()])].flatMap((place) => {
    const answers = answered.get(place) ?? [];
    const [some] = [...answers, ...(sent.get(place) ?? [])];
    if (!some) return [];
    const { offering, month } = some;
    const silent = Math.max(0, sum((sent.get(place) ?? []).map(({ n }) => n)) - answers.length);
    return [
      ...answers.map(() => ({ offering, month, answered: true })),
      ...Array.from({ length: silent }, () => ({ offering, month, answered: false })),
    ];
  });
}

function finished({ input }: View): readonly SurveyAnswered[] {
  return input.answers.filter(({ state }) => state === "complete");
}

function ratedIn(view: View): readonly (SurveyAnswered & { readonly rating: number })[] {
  return finished(view).flatMap((one) => (one.rating === undefined ? [] : [{ ...one, rating: one.rating }]));
}

import { percent, rounded, sum } from "./arithmetic.js";
import type { Figure } from "./figure.js";
import { figureOf } from "./figure-of.js";
import type { Application, MonthHours } from "./input.js";
import { tellingOf } from "./told.js";
import { tookPart, type View } from "./view.js";

type Aged = Application & { readonly age: number };

/**
 * 평균 나이. The mean 만 나이 of participants whose age is known to the year, on the first day of the activity (else the
 * day of application), to two decimals; `of` all participants.
 */
export function meanAge(view: View): Figure | undefined {
  const aged = view.input.applications.filter((one): one is Aged => one.age !== undefined && isParticipant(view, one));
  const mean = (those: readonly Aged[]) => ({
    value: rounded(sum(those.map(({ age }) => age)) / those.length, 2),
    n: those.length,
  });
  const figure = figureOf("meanAge", "years", tellingOf(view, aged), mean);
  const of = view.participants.length;
  return figure && { ...figure, ...("n" in figure && of > figure.n ? { of } : {}) };
}

/**
 * 수료율. Of the seats whose time is over, the share of those who completed, in percent, one decimal. A seat's time is over
 * when it was completed, given up or never taken up, or when its offering has ended.
 */
export function completion(view: View): Figure | undefined {
  const over = view.input.applications.filter((one) => {
    const held = view.held.get(one.offering);
    if (!held || held.calledOff) return false;
    if (one.state === "completed" || one.state === "left" || one.state === "noShow") return true;
    return tookPart.has(one.state) && held.lastDay !== undefined && held.lastDay < view.input.today;
  });
  return figureOf("completion", "percent", tellingOf(view, over), (those) => {
    const n = those.filter(({ state }) => state === "completed").length;
    return { value: percent(n, those.length), n, of: those.length };
  });
}

/** 활동 시간. Hours of activity and of training that were written down of the months in the period, to one decimal. */
export function hours(view: View): Figure | undefined {
  const telling = tellingOf(view, view.input.hours, { apart: "byMonth", who: ({ application }) => application });
  const total = (those: readonly MonthHours[]) => ({
    value: rounded(sum(those.map(({ minutes }) => minutes)) / 60, 1),
    n: new Set(those.map(({ application }) => application)).size,
  });
  const figure = figureOf("hours", "hours", telling, total);
  return figure && { ...figure, by: [...(figure.by ?? []), ...telling.months(total)] };
}

function isParticipant({ held }: View, { state, offering }: Application): boolean {
  return tookPart.has(state) && held.get(offering)?.calledOff === false;
}

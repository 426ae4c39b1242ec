import { grouped } from "../grouped.js";
import { percent, rounded, sum } from "./arithmetic.js";
import type { Figure } from "./figure.js";
import { figureOf } from "./figure-of.js";
import type { SurveyAnswered } from "./input.js";
import { tellingOf } from "./told.js";
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
  const asked = finished(view).filter(({ rejoin: told }) => told !== undefined);
  return figureOf("rejoin", "percent", tellingOf(view, asked), (those) => ({
    value: percent(those.filter((one) => one.rejoin === "yes").length, those.length),
    n: those.length,
  }));
}

/**
 * 응답률. Finished answers in percent of the invitations sent, to one decimal. Each answer is of an invitation: where there
 * are more answers than invitations, of whoever was erased the answer stayed and the invitation did not, and it counts
 * with the answer. So it never exceeds 100. Of what goes on for ever it is of those invited in the months of the period.
 */
export function responseRate(view: View): Figure | undefined {
  return figureOf("responseRate", "percent", tellingOf(view, invitedIn(view)), (those) => {
    const n = those.filter(({ answered }) => answered).length;
    return { value: percent(n, those.length), n, of: those.length };
  });
}

interface Invited {
  readonly offering: string;
  readonly month: string;
  readonly answered: boolean;
}

function invitedIn({ held, input }: View): readonly Invited[] {
  const sent = grouped(input.sent, ({ offering }) => offering);
  const answers = grouped(input.answers, ({ offering }) => offering);
  return [...new Set([...sent.keys(), ...answers.keys()])].flatMap((offering) => {
    const isEndless = held.get(offering)?.lastDay === undefined;
    const monthOf = ({ month }: { readonly month: string }) => (isEndless ? month : "");
    const invited = grouped(sent.get(offering) ?? [], monthOf);
    const silent = new Map([...invited].map(([month, some]) => [month, sum(some.map(({ n }) => n))]));
    const answered = [...grouped(answers.get(offering) ?? [], monthOf)].sort(([a], [b]) => (a < b ? -1 : 1));
    return invitationsOf(offering, silent, answered);
  });
}

/** An answer is of the last invitation before it that nobody has answered yet; of one of its own month, where there is none. */
function invitationsOf(
  offering: string,
  silent: Map<string, number>,
  answered: readonly (readonly [string, readonly SurveyAnswered[]])[],
): readonly Invited[] {
  const invited: Invited[] = [];
  const months = [...silent.keys()].sort().reverse();
  for (const [month, some] of answered)
    for (const { state } of some) {
      const of = months.find((one) => one <= month && (silent.get(one) ?? 0) > 0);
      if (of !== undefined) silent.set(of, (silent.get(of) ?? 0) - 1);
      invited.push({ offering, month: of ?? month, answered: state === "complete" });
    }
  for (const [month, n] of silent) {
    const one = { offering, month, answered: false };
    for (let at = 0; at < n; at += 1) invited.push(one);
  }
  return invited;
}

function finished({ input }: View): readonly SurveyAnswered[] {
  return input.answers.filter(({ state }) => state === "complete");
}

type Rated = SurveyAnswered & { readonly rating: number };

function ratedIn(view: View): readonly Rated[] {
  return finished(view).filter((one): one is Rated => one.rating !== undefined);
}

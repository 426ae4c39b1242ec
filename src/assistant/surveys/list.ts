import { usualSending } from "../../domain/surveys.js";
import { countAnswers, countInvites, programsAsked } from "../../store/survey-counts.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Named, SurveyCounts, SurveyLine } from "../desk-ports/surveys.js";
import type { Parts } from "../parts.js";
import { editsSurvey, programsSeen, usedBy } from "./reach.js";

/** Surveys that their programs send or sent, in the catalogue's order, with how far each has come. */
export async function listSurveys(
  tx: Tx,
  { catalog }: Pick<Parts, "catalog">,
  by: SignedIn,
): Promise<readonly SurveyLine[]> {
  const countsOf = await counter(tx, by.agency === null ? undefined : programsSeen(by, catalog).map(({ id }) => id));
  const asked = await programsAsked(tx);
  return catalog.surveys.flatMap((survey): SurveyLine[] => {
    const programs = usedBy(by, catalog, { survey, asked: asked.get(survey.id) });
    if (!programs) return [];
    const { id, title, version, sending = usualSending, for: of = {} } = survey;
    const counts = countsOf(id);
    const mine = editsSurvey(by, catalog, survey);
    return [{ id, title, version, sending, programs: programs.map(named), for: of, counts, mine }];
  });
}

/** How far the surveys of some programs have come; of every program without. */
export async function counter(
  tx: Tx,
  programs: readonly string[] | undefined,
): Promise<(survey: string) => SurveyCounts> {
  const none = programs?.length === 0;
  const invites = none ? [] : await countInvites(tx, programs);
  const answers = none ? [] : await countAnswers(tx, programs);
  return (survey) => {
    const theirs = invites.filter((one) => one.survey === survey);
    const sum = (some: readonly { readonly n: number }[]) => some.reduce((total, { n }) => total + n, 0);
    const answered = (state: string) => sum(answers.filter((one) => one.survey === survey && one.state === state));
    const open = theirs.find(({ state }) => state === "sent");
    const [complete, partial] = [answered("complete"), answered("partial")];
    return {
      due: sum(theirs.filter(({ state }) => state === "due")),
      // Of whoever was erased a closed answer stays and the invitation does not: it counts with the answer.
      sent: Math.max(sum(theirs.filter(({ state }) => state !== "due")), complete + partial),
      open: open?.n ?? 0,
      complete,
      partial,
      ...(open?.closesAt ? { closesAt: open.closesAt } : {}),
    };
  };
}

export function named({ id, title }: Named): Named {
  return { id, title };
}

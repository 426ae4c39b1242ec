import type { VNode } from "preact";
import type { RoundView, Wrong } from "../../assistant/desk-ports/rounds.js";
import { useView } from "../view.js";
import { CopyInstead } from "./copy-instead.js";
import { Phase } from "./figures.js";
import { programPath, roundPath } from "./paths.js";
import { RecruitForm } from "./recruit-form.js";

interface RecruitPageProps {
  readonly view: RoundView;
  readonly until: string;
  readonly wrong: readonly Wrong[];
}

/** Opens or closes the recruitment of all of a round. */
export function RecruitRound({ view: { program, round, offerings }, until, wrong }: RecruitPageProps): VNode {
  const { words } = useView();
  const live = offerings.filter(({ phase }) => phase !== "calledOff");
  const isPast = live.length > 0 && live.every(({ past }) => past);
  const can = offerings.some(({ phase }) => phase === "recruiting")
    ? (["open", "close"] as const)
    : (["open"] as const);
  return (
    <>
      {isPast ? null : <p class="hint">{words("desk.programs.recruitLead")}</p>}
      <ul class="listing">
        {offerings.map(({ offering, phase }) => (
          <li key={offering.id}>
            {offering.title} <Phase phase={phase} />{" "}
            {offering.recruitment ? (
              <span class="quiet">{words("desk.programs.between", { ...offering.recruitment })}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {isPast ? (
        <CopyInstead round={round.id} />
      ) : (
        <RecruitForm action={`${roundPath(round.id)}/recruit`} can={can} until={until} wrong={wrong} />
      )}
      <p>
        <a href={programPath(program.id)}>{words("desk.programs.back")}</a>
      </p>
    </>
  );
}

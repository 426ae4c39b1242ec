import type { VNode } from "preact";
import type { OfferingView, WhatIf, Wrong } from "../../assistant/desk-ports/rounds.js";
import { may } from "../../domain/staff.js";
import { ToCall } from "../parts/to-call.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { CopyInstead } from "./copy-instead.js";
import { DaysLeft, Phase, ratioOf, Taken } from "./figures.js";
import { OfferingFacts } from "./offering-facts.js";
import { offeringPath, programPath, roundPath } from "./paths.js";
import { RecruitForm } from "./recruit-form.js";
import { WhatIfPart } from "./what-if.js";

interface OfferingPageProps {
  readonly view: OfferingView;
  readonly whatIf?: WhatIf | undefined;
  readonly until: string;
  readonly wrong?: readonly Wrong[];
}

/** An offering: how it stands, who waits, who is asked, and what can be done with it. */
export function OfferingPage({ view, whatIf, until, wrong = [] }: OfferingPageProps): VNode {
  const { words, who } = useView();
  const { offering, phase, program, round, mine } = view;
  const at = offeringPath(offering.id);
  const isOff = phase === "calledOff";
  return (
    <>
      <p class="row">
        <a href={programPath(program.id)}>{program.title}</a>
        <span>{round.title}</span>
        {mine ? <a href={`${roundPath(round.id)}/offerings/new`}>{words("desk.programs.oneMore")}</a> : null}
        {offering.example ? <span class="badge">{words("desk.programs.example")}</span> : null}
        <Phase phase={phase} />
        <DaysLeft days={view.figures.daysLeft} />
      </p>
      {offering.calledOff ? (
        <p class="notice problem">{words("desk.programs.calledOffOn", { ...offering.calledOff })}</p>
      ) : null}
      <ToCall offering={offering.id} count={view.toCall} />
      {view.toOffer ? <p class="notice">{words("desk.programs.toOffer", { ...view.toOffer })}</p> : null}
      <Numbers view={view} />
      <nav class="row" aria-label={words("desk.programs.pages")}>
        {who && may(who.role, "selection") ? <Work offering={offering} /> : null}
        <a class="button" href={`${at}/files`}>
          {words("desk.programs.toFiles")}
        </a>
        {mine && !isOff ? (
          <>
            <a class="button" href={`${at}/edit`}>
              {words("desk.programs.edit")}
            </a>
            <a class="button danger" href={`${at}/call-off`}>
              {words("desk.programs.callOff")}
            </a>
          </>
        ) : null}
      </nav>
      {mine && !isOff && view.past ? <CopyInstead round={round.id} /> : null}
      {mine && !isOff && !view.past ? (
        <RecruitForm
          action={`${at}/recruit`}
          can={phase === "recruiting" ? ["close"] : ["open"]}
          until={until}
          wrong={wrong}
        />
      ) : null}
      <div class="halves">
        <OfferingFacts offering={offering} />
        <Line view={view} whatIf={whatIf} />
      </div>
    </>
  );
}

/** Pages of choosing people, and of what they do afterwards. */
function Work({ offering: { id, selection } }: Pick<OfferingView, "offering">): VNode {
  const { words } = useView();
  const pages = [
    ...(selection === "screening" ? ["selection"] : []),
    "participants",
    "attendance",
    "hours",
    "applications",
  ];
  return (
    <>
      {pages.map((page) => (
        <a key={page} class="button" href={`${offeringPath(id)}/${page}`}>
          {words(`desk.programs.to.${page}`)}
        </a>
      ))}
    </>
  );
}

function Numbers({ view: { figures, offering } }: { view: OfferingView }): VNode {
  const { words } = useView();
  const ratio = ratioOf(figures, offering.selection);
  const isOver = figures.capacity !== undefined && figures.taken > figures.capacity;
  const isFew = offering.minimum !== undefined && figures.taken < offering.minimum;
  return (
    <>
      <dl class="numbers">
        <div>
          <dt>{words("desk.programs.column.taken")}</dt>
          <dd>
            <Taken figures={figures} />
          </dd>
        </div>
        <div>
          <dt>{words("desk.programs.column.waiting")}</dt>
          <dd>{figures.waiting}</dd>
        </div>
        <div>
          <dt>{words("desk.programs.column.applicants")}</dt>
          <dd>{figures.applicants}</dd>
        </div>
        {ratio === undefined ? null : (
          <div>
            <dt>{words("desk.programs.column.ratio")}</dt>
            <dd>{words("desk.programs.ratioOnly", { ratio })}</dd>
          </div>
        )}
      </dl>
      {isOver ? <p class="trouble">{words("desk.programs.overCapacity")}</p> : null}
      {isFew ? <p class="quiet">{words("desk.programs.underMinimum", { minimum: offering.minimum ?? 0 })}</p> : null}
    </>
  );
}

function Line({ view, whatIf }: { view: OfferingView; whatIf: WhatIf | undefined }): VNode {
  const { words } = useView();
  const { offers, queue } = view;
  const nameOf = (name: string) => (name === "" ? words("desk.programs.noName") : name);
  return (
    <div>
      {offers.length === 0 ? null : (
        <>
          <h2>{words("desk.programs.offers")}</h2>
          <ul class="listing">
            {offers.map(({ registration, name, until }) => (
              <li key={registration}>
                <b>{nameOf(name)}</b> {words("desk.programs.offerUntil", { at: until })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words("desk.programs.queue")}</h2>
      {queue.length === 0 ? (
        <p class="quiet">{words("desk.programs.nobodyWaits")}</p>
      ) : (
        <ol class="listing queue">
          {queue.map(({ registration, name, rank, since }) => (
            <li key={registration} value={rank}>
              <b>{nameOf(name)}</b>{" "}
              <span class="quiet">
                <When at={since} how="ago" />
              </span>
            </li>
          ))}
        </ol>
      )}
      {queue.length === 0 ? null : <WhatIfPart whatIf={whatIf} />}
    </div>
  );
}

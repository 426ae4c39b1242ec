import type { VNode } from "preact";
import type { OfferingLine, OfferingPhase, ProgramView, RoundLine } from "../../assistant/desk-ports/rounds.js";
import { Empty } from "../parts/empty.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { DaysLeft, Phase, ratioOf, Taken, Towards } from "./figures.js";
import { offeringPath, programPath, programsPath, roundPath } from "./paths.js";
import { editorInWords } from "./version-words.js";

/** A program: its rounds, the newest first, each with its offerings and what can be done with it. */
export function ProgramPage({ view }: { view: ProgramView }): VNode {
  const { words } = useView();
  const { program, rounds, version, mine, agency } = view;
  return (
    <>
      <p class="meta">
        <a href={programsPath}>{words("desk.programs.toList")}</a>
        <span>{agency}</span>
        <a href={`${programPath(program.id)}/versions`}>
          {words("desk.programs.lastEdited", { by: editorInWords(words, version.by) })}{" "}
          <When at={version.at} how="ago" />
        </a>
      </p>
      {mine ? (
        <p>
          <a class="button" href={`${programPath(program.id)}/rounds/new`}>
            {words("desk.programs.newRound")}
          </a>
        </p>
      ) : null}
      {rounds.length === 0 ? (
        <Empty title={words("desk.programs.noRounds.title")}>
          <p>{words("desk.programs.noRounds.text")}</p>
        </Empty>
      ) : (
        rounds.map((line) => <RoundPart key={line.round.id} line={line} mine={mine} />)
      )}
    </>
  );
}

function RoundPart({ line, mine }: { line: RoundLine; mine: boolean }): VNode {
  const { words } = useView();
  const { round, offerings, figures } = line;
  const id = `round-${round.id}`;
  const isPast = offerings.length > 0 && offerings.every(({ past, phase }) => past || phase === "calledOff");
  return (
    <section class="round" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {round.title}
          {round.example ? <span class="badge">{words("desk.programs.example")}</span> : null}
        </h2>
        {mine ? (
          <p class="row">
            <a href={`${roundPath(round.id)}/copy`} aria-describedby={id}>
              {words("desk.programs.copy")}
            </a>
            <a href={`${roundPath(round.id)}/edit`} aria-describedby={id}>
              {words("desk.programs.edit")}
            </a>
            {isPast ? null : (
              <a href={`${roundPath(round.id)}/recruit`} aria-describedby={id}>
                {words("desk.programs.recruitment")}
              </a>
            )}
            <a href={`${roundPath(round.id)}/offerings/new`} aria-describedby={id}>
              {words("desk.programs.newOffering")}
            </a>
            <a href={`${roundPath(round.id)}/files`} aria-describedby={id}>
              {words("desk.programs.toFiles")}
            </a>
          </p>
        ) : null}
      </header>
      {round.target === undefined ? null : (
        <p class="meta">
          <Towards value={figures.taken} target={round.target} />
        </p>
      )}
      <Offerings offerings={offerings} />
    </section>
  );
}

/** What is over is folded away: it is looked up, not worked on. */
function Offerings({ offerings }: Pick<RoundLine, "offerings">): VNode {
  const { words } = useView();
  if (offerings.length === 0) return <p class="quiet">{words("desk.programs.noOfferings")}</p>;
  if (offerings.some(({ phase }) => livePhases.has(phase))) return <OfferingTable offerings={offerings} />;
  return (
    <details>
      <summary>{words("desk.programs.endedCount", { count: offerings.length })}</summary>
      <OfferingTable offerings={offerings} />
    </details>
  );
}

const livePhases: ReadonlySet<OfferingPhase> = new Set(["soon", "recruiting", "closed", "running"]);

function OfferingTable({ offerings }: Pick<RoundLine, "offerings">): VNode {
  const { words } = useView();
  return (
    <div class="scroll">
      <table class="rounds">
        <thead>
          <tr>
            {(["offering", "phase", "taken", "waiting", "applicants"] as const).map((column) => (
              <th key={column} scope="col">
                {words(`desk.programs.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offerings.map((one) => (
            <OfferingRow key={one.offering.id} line={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OfferingRow({ line: { offering, phase, figures } }: { line: OfferingLine }): VNode {
  const { words } = useView();
  const ratio = ratioOf(figures, offering.selection);
  return (
    <tr data-row>
      <th scope="row">
        <a href={offeringPath(offering.id)} data-open>
          {offering.title}
        </a>
        {offering.schedule ? <span class="below">{offering.schedule}</span> : null}
      </th>
      <td>
        <Phase phase={phase} /> <DaysLeft days={figures.daysLeft} />
        {phase === "soon" && offering.recruitment ? (
          <span class="below">{words("desk.programs.opensOn", { on: offering.recruitment.from })}</span>
        ) : null}
      </td>
      <td>
        <Taken figures={figures} />
      </td>
      <td>{figures.waiting}</td>
      <td>
        {figures.applicants}
        {ratio === undefined ? null : <span class="below">{words("desk.programs.ratio", { ratio })}</span>}
      </td>
    </tr>
  );
}

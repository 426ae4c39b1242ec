import type { VNode } from "preact";
import type { Wrong } from "../../assistant/desk-ports/rounds.js";
import type { SurveyFormView } from "../../assistant/desk-ports/surveys.js";
import { programKinds } from "../../domain/program.js";
import { useView } from "../view.js";
import { wrongInWords } from "./in-words.js";

/** Whose survey it is: programs, single rounds of them, and for whoever sees all agencies whole kinds. */
export function ForWhom({ view: form, wrong }: { view: SurveyFormView; wrong: readonly Wrong[] }): VNode {
  const view = useView();
  const { words } = view;
  const { typed, named, programs, everywhere } = form;
  const trouble = ["programs", "rounds", "kinds"].flatMap((field) => wrongInWords(view, wrong, field) ?? []);
  return (
    <fieldset class="for-whom">
      <legend>{words("desk.surveys.part.for")}</legend>
      {named.length === 0 ? null : (
        <p class="hint">{words("desk.surveys.named", { programs: named.map(({ title }) => title).join(", ") })}</p>
      )}
      <p class="hint">{words("desk.surveys.forHint")}</p>
      {trouble.map((one) => (
        <p key={one} class="trouble">
          {one}
        </p>
      ))}
      {programs.map((program) => (
        <div key={program.id}>
          <Tick name="program" value={program.id} label={program.title} ticked={typed.programs} />
          {program.rounds.length === 0 ? null : (
            <details open={program.rounds.some(({ id }) => typed.rounds.includes(id))}>
              <summary>{words("desk.surveys.onlyRounds", { program: program.title })}</summary>
              {program.rounds.map((round) => (
                <Tick key={round.id} name="round" value={round.id} label={round.title} ticked={typed.rounds} />
              ))}
            </details>
          )}
        </div>
      ))}
      {everywhere ? (
        <details open={typed.kinds.length > 0}>
          <summary>{words("desk.surveys.kinds")}</summary>
          {programKinds.map((kind) => (
            <Tick key={kind} name="for" value={kind} label={words(`desk.surveys.kind.${kind}`)} ticked={typed.kinds} />
          ))}
        </details>
      ) : null}
    </fieldset>
  );
}

interface TickProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly ticked: readonly string[];
}

function Tick({ name, value, label, ticked }: TickProps): VNode {
  return (
    <label class="check">
      <input type="checkbox" name={name} value={value} checked={ticked.includes(value)} /> {label}
    </label>
  );
}

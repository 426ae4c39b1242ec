import type { VNode } from "preact";
import { roundFields } from "../../domain/round-fields.js";
import { Csrf } from "../parts/csrf.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { type FormState, TypedField } from "./form-fields.js";
import { FormHead, type MovedBy } from "./form-head.js";
import { Losing, type LosingWhat, saveInWords } from "./losing.js";
import { otherTrouble, troubleOf } from "./trouble.js";

export interface SurveyChoice {
  readonly id: string;
  readonly title: string;
}

interface RoundFormProps {
  readonly action: string;
  readonly back: string;
  readonly version: number;
  readonly state: FormState;
  readonly example: boolean;
  /** What it can have for its own survey. */
  readonly surveys: readonly SurveyChoice[];
  readonly moved?: MovedBy | undefined;
  readonly losing?: LosingWhat | undefined;
}

/** Everything that a round says for all of its offerings. */
export function RoundForm({ action, back, version, state, example, surveys, moved, losing }: RoundFormProps): VNode {
  const view = useView();
  const { words } = view;
  const others = otherTrouble(view, state.wrong, roundFields);
  return (
    <form method="post" action={action} class="round-form" data-keep={`round-${action}`}>
      <Csrf />
      <input type="hidden" name="version" value={version} />
      <FormHead wrong={state.wrong.length} others={others} moved={moved} />
      <Losing losing={losing} />
      <TypedField name="title" state={state} required hint />
      <div class="fields">
        <TypedField name="number" state={state} />
        {example ? null : <TypedField name="year" state={state} required />}
        <TypedField name="target" state={state} />
        <TypedField name="perPerson" state={state} hint />
        <TypedField name="offerHours" state={state} hint />
        <SurveySelect state={state} surveys={surveys} />
      </div>
      <details open={hasAny(state, ["registrationTargets"])}>
        <summary>{words("desk.programs.part.targets")}</summary>
        <TypedField name="registrationTargets" state={state} rows={5} hint />
      </details>
      <details open={state.typed.rubric !== "" || state.wrong.some(({ field }) => field === "rubric")}>
        <summary>{words("desk.programs.part.rubric")}</summary>
        <TypedField name="rubric" state={state} rows={5} hint />
      </details>
      <details open={hasAny(state, completing)}>
        <summary>{words("desk.programs.part.completion")}</summary>
        <div class="fields">
          {completing.map((name) => (
            <TypedField key={name} name={name} state={state} />
          ))}
        </div>
      </details>
      <div class="row">
        <button type="submit" class="main">
          {words(saveInWords({ moved, losing }))}
        </button>
        <a href={back}>{words("desk.programs.back")}</a>
      </div>
    </form>
  );
}

/** The survey that those who take part in this round are sent, instead of the program's. */
function SurveySelect({ state, surveys }: { state: FormState; surveys: readonly SurveyChoice[] }): VNode | null {
  const view = useView();
  if (surveys.length === 0) return null;
  return (
    <Select
      name="survey"
      label={view.words("desk.programs.field.survey")}
      value={state.typed.survey}
      options={[
        { value: "", label: view.words("desk.programs.value.survey.none") },
        ...surveys.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      trouble={troubleOf(view, state.wrong, "survey")}
    />
  );
}

const completing = [
  ...["hoursPerMonth", "hoursTraining"],
  ...["completionAttendance", "completionTraining", "completionHours"],
];

function hasAny({ typed, wrong }: FormState, names: readonly string[]): boolean {
  return names.some((name) => (typed[name] ?? "") !== "" || wrong.some(({ field }) => field === name));
}

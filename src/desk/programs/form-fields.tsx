import type { VNode } from "preact";
import type { Typed, Wrong } from "../../assistant/desk-ports/rounds.js";
import { Field } from "../parts/field.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { troubleOf } from "./trouble.js";

export interface FormState {
  readonly typed: Typed;
  readonly wrong: readonly Wrong[];
}

interface TypedFieldProps {
  readonly name: string;
  readonly state: FormState;
  readonly type?: "text" | "date";
  readonly rows?: number;
  readonly required?: true;
  readonly hint?: true;
}

/** A field of the programs' forms: label and hint by its name, what was typed, and what is wrong with it. */
export function TypedField({ name, state, type, rows, required, hint }: TypedFieldProps): VNode {
  const view = useView();
  const { words } = view;
  return (
    <Field
      name={name}
      label={words(`desk.programs.field.${name}`)}
      value={state.typed[name] ?? ""}
      trouble={troubleOf(view, state.wrong, name)}
      {...(hint ? { hint: words(`desk.programs.hint.${name}`) } : {})}
      {...(type ? { type } : {})}
      {...(rows ? { rows } : {})}
      {...(required ? { required } : {})}
    />
  );
}

/** One of several, each with words of its own. */
export function TypedSelect({
  name,
  state,
  values,
}: {
  name: string;
  state: FormState;
  values: readonly string[];
}): VNode {
  const view = useView();
  return (
    <Select
      name={name}
      label={view.words(`desk.programs.field.${name}`)}
      value={state.typed[name]}
      options={values.map((value) => ({
        value,
        label: view.words(`desk.programs.value.${name}.${value === "" ? "none" : value}`),
      }))}
      trouble={troubleOf(view, state.wrong, name)}
    />
  );
}

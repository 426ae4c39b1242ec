import type { VNode } from "preact";
import type { RoundView, Wrong } from "../../assistant/desk-ports/rounds.js";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { useView } from "../view.js";
import { firstDayOf } from "./first-day.js";
import { TypedField } from "./form-fields.js";
import { FormHead, type MovedBy } from "./form-head.js";
import { programPath, roundPath } from "./paths.js";
import { otherTrouble, troubleOf } from "./trouble.js";

export interface CopyTyped {
  readonly title: string;
  /** The first day of the copy, where the round has one. */
  readonly firstDay: string;
  /** How many days later everything is, where no day stands in the round. */
  readonly days: string;
}

interface CopyProps {
  readonly view: RoundView;
  readonly typed: CopyTyped;
  readonly wrong: readonly Wrong[];
  readonly moved?: MovedBy | undefined;
}

/** A round again: what it is called then, and when it begins; every other day moves with the first. */
export function CopyRound({ view: round, typed, wrong, moved }: CopyProps): VNode {
  const view = useView();
  const { words } = view;
  const state = { typed: { ...typed }, wrong };
  const firstDay = firstDayOf(round);
  return (
    <form
      method="post"
      action={`${roundPath(round.round.id)}/copy`}
      class="stack gap"
      data-keep={`copy-${round.round.id}`}
    >
      <p class="hint">
        {words("desk.programs.copying.lead", { title: round.round.title, count: round.offerings.length })}
      </p>
      <Csrf />
      <input type="hidden" name="version" value={round.version} />
      <FormHead wrong={wrong.length} others={otherTrouble(view, wrong, ["title", "days"])} moved={moved} />
      <TypedField name="title" state={state} required />
      {firstDay === undefined ? (
        <TypedField name="days" state={state} required hint />
      ) : (
        <Field
          name="firstDay"
          type="date"
          label={words("desk.programs.copying.firstDay")}
          hint={words("desk.programs.copying.firstDayNow", {
            year: firstDay.slice(0, 4),
            day: `${firstDay}T12:00:00+09:00`,
          })}
          value={typed.firstDay}
          trouble={troubleOf(view, wrong, "days")}
          required
        />
      )}
      <div class="row">
        <button type="submit" class="main">
          {words("desk.programs.copying.submit")}
        </button>
        <a href={programPath(round.program.id)}>{words("desk.programs.back")}</a>
      </div>
    </form>
  );
}

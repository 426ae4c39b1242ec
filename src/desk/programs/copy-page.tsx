import type { VNode } from "preact";
import type { RoundView, Wrong } from "../../assistant/desk-ports/rounds.js";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";
import { TypedField } from "./form-fields.js";
import { FormHead, type MovedBy } from "./form-head.js";
import { programPath, roundPath } from "./paths.js";
import { otherTrouble } from "./trouble.js";

export interface CopyTyped {
  readonly title: string;
  readonly days: string;
}

interface CopyProps {
  readonly view: RoundView;
  readonly typed: CopyTyped;
  readonly wrong: readonly Wrong[];
  readonly moved?: MovedBy | undefined;
}

/** A round again: what it is called then, and how many days later everything is. */
export function CopyRound({ view: { program, round, offerings, version }, typed, wrong, moved }: CopyProps): VNode {
  const view = useView();
  const { words } = view;
  const state = { typed: { ...typed }, wrong };
  return (
    <form method="post" action={`${roundPath(round.id)}/copy`} class="stack gap" data-keep={`copy-${round.id}`}>
      <p class="hint">{words("desk.programs.copying.lead", { title: round.title, count: offerings.length })}</p>
      <Csrf />
      <input type="hidden" name="version" value={version} />
      <FormHead wrong={wrong.length} others={otherTrouble(view, wrong, ["title", "days"])} moved={moved} />
      <TypedField name="title" state={state} required />
      <TypedField name="days" state={state} required hint />
      <div class="row">
        <button type="submit" class="main">
          {words("desk.programs.copying.submit")}
        </button>
        <a href={programPath(program.id)}>{words("desk.programs.back")}</a>
      </div>
    </form>
  );
}

import type { VNode } from "preact";
import type { Wrong } from "../../assistant/desk-ports/rounds.js";
import { Csrf } from "../parts/csrf.js";
import { Field } from "../parts/field.js";
import { PostButton } from "../parts/post-button.js";
import { useView } from "../view.js";
import { troubleOf } from "./trouble.js";

interface RecruitProps {
  readonly action: string;
  /** What can be done now. */
  readonly can: readonly ("open" | "close")[];
  readonly until: string;
  readonly wrong: readonly Wrong[];
}

/** Opens the recruitment until a day, or closes it: both at once. */
export function RecruitForm({ action, can, until, wrong }: RecruitProps): VNode {
  const view = useView();
  const { words } = view;
  const trouble = wrong.map(({ field }) => troubleOf(view, wrong, field)).find(Boolean);
  return (
    <div class="row recruit">
      {can.includes("open") ? (
        <form method="post" action={action} class="row">
          <Csrf />
          <input type="hidden" name="to" value="open" />
          <Field
            name="until"
            label={words("desk.programs.until")}
            type="date"
            value={until}
            trouble={trouble}
            required
          />
          <button type="submit" class="main">
            {words("desk.programs.open")}
          </button>
        </form>
      ) : null}
      {can.includes("close") ? (
        <PostButton action={action} fields={{ to: "closed" }}>
          {words("desk.programs.close")}
        </PostButton>
      ) : null}
    </div>
  );
}

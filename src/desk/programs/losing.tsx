import type { VNode } from "preact";
import type { Loss } from "../../assistant/desk-ports/rounds.js";
import { useView } from "../view.js";

/** What a form would take out of sight; `sure` goes with it when it is pressed once more. */
export interface LosingWhat {
  readonly losses: readonly Loss[];
  readonly sure: string;
}

/** What hangs on what was taken out, before it is: nothing was saved yet. */
export function Losing({ losing }: { losing: LosingWhat | undefined }): VNode | null {
  const { words } = useView();
  if (!losing) return null;
  return (
    <div class="notice problem" role="alert">
      <p>
        <b>{words("desk.programs.losing.title")}</b>
      </p>
      <ul>
        {losing.losses.map((loss) => (
          <li key={`${loss.kind} ${loss.id}`}>{words(`desk.programs.losing.${loss.kind}`, { ...loss })}</li>
        ))}
      </ul>
      <p>{words("desk.programs.losing.text")}</p>
      <input type="hidden" name="sure" value={losing.sure} />
    </div>
  );
}

/** What the button says that saves a form. */
export function saveInWords({ moved, losing }: { readonly moved: unknown; readonly losing: unknown }) {
  if (losing) return "desk.programs.saveLosing";
  return moved ? "desk.programs.saveAnyway" : "desk.programs.save";
}

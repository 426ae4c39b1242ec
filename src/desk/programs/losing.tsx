import type { VNode } from "preact";
import type { Loss } from "../../assistant/desk-ports/rounds.js";
import { useView } from "../view.js";

/** What a form asks about before it is saved; `sure` goes with it when it is pressed once more. */
export interface LosingWhat {
  readonly losses: readonly Loss[];
  readonly sure: string;
}

/** What hangs on what was taken out, and what is hardly meant, before it is: nothing was saved yet. */
export function Losing({ losing }: { losing: LosingWhat | undefined }): VNode | null {
  if (!losing) return null;
  const doubts = losing.losses.filter(isDoubt);
  const losses = losing.losses.filter((loss) => !isDoubt(loss));
  return (
    <div class="notice problem" role="alert">
      {losses.length === 0 ? null : <Named what="losing" losses={losses} />}
      {doubts.length === 0 ? null : <Named what="doubtful" losses={doubts} />}
      <input type="hidden" name="sure" value={losing.sure} />
    </div>
  );
}

/** Whether nothing is lost by it. */
function isDoubt({ kind }: Loss): boolean {
  return kind === "outside" || kind === "early";
}

function Named({ what, losses }: { what: "losing" | "doubtful"; losses: readonly Loss[] }): VNode {
  const { words } = useView();
  return (
    <>
      <p>
        <b>{words(`desk.programs.${what}.title`)}</b>
      </p>
      <ul>
        {losses.map((loss) => (
          <li key={`${loss.kind} ${loss.id}`}>{words(`desk.programs.${what}.${loss.kind}`, { ...loss })}</li>
        ))}
      </ul>
      <p>{words(`desk.programs.${what}.text`)}</p>
    </>
  );
}

/** What the button says that saves a form. */
export function saveInWords({ moved, losing }: { readonly moved: unknown; readonly losing: unknown }) {
  if (losing) return "desk.programs.saveLosing";
  return moved ? "desk.programs.saveAnyway" : "desk.programs.save";
}

import type { VNode } from "preact";
import type { Difference, Version } from "../../assistant/desk-ports/rounds.js";
import { useView } from "../view.js";
import { Changes } from "./changes.js";
import { editorInWords } from "./version-words.js";

/** Somebody saved while this form was open. */
export interface MovedBy {
  readonly by: Version;
  readonly changes: readonly Difference[];
}

/** What stands above a form that came back: that it was not saved, and why. */
export function FormHead({
  wrong,
  others,
  moved,
}: {
  wrong: number;
  others: readonly string[];
  moved: MovedBy | undefined;
}): VNode | null {
  const { words } = useView();
  if (moved)
    return (
      <div class="notice problem" role="alert">
        <p>
          <b>{words("desk.programs.moved.title", { by: editorInWords(words, moved.by.by), at: moved.by.at })}</b>
        </p>
        <p>{words("desk.programs.moved.text")}</p>
        <Changes changes={moved.changes} />
      </div>
    );
  if (wrong === 0) return null;
  return (
    <div class="notice problem" role="alert">
      <p>{words("desk.programs.notSaved", { count: wrong })}</p>
      {others.length === 0 ? null : (
        <ul>
          {others.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

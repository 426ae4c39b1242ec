import type { VNode } from "preact";
import type { ShownSession } from "../../assistant/desk-ports/taking-part.js";
import { PostButton } from "../parts/post-button.js";
import { When } from "../parts/when.js";
import { useView } from "../view.js";
import { dayInWords } from "./in-words.js";
import { takingPath } from "./paths.js";

/** The session that is marked: its code, to be shown to the room, and everybody at once. */
export function CodePanel({ offering, session }: { offering: string; session: ShownSession }): VNode {
  const { words } = useView();
  const path = takingPath(offering, "attendance");
  const { id, on, from, to, title, code } = session;
  return (
    <section class="code-panel">
      <h2>
        {words("desk.taking.session", { day: dayInWords(words, on), from, to })}
        {title === undefined ? null : <span class="under">{title}</span>}
      </h2>
      {code ? (
        <p>
          <span class="sr">{words("desk.taking.code.label")}</span>
          <strong class="code">{`${code.digits.slice(0, 3)} ${code.digits.slice(3)}`}</strong>
          <span class="under">
            {words("desk.taking.code.holds")} <When at={code.from} /> – <When at={code.until} />
          </span>
        </p>
      ) : (
        <p class="quiet">{words("desk.taking.code.none")}</p>
      )}
      <div class="row">
        <PostButton action={`${path}/code`} fields={{ session: id }} look={code ? "quiet" : "main"}>
          {words(code ? "desk.taking.code.anew" : "desk.taking.code.make")}
        </PostButton>
        <PostButton action={`${path}/rest`} fields={{ session: id, state: "present" }}>
          {words("desk.taking.rest.present")}
        </PostButton>
        <PostButton action={`${path}/rest`} fields={{ session: id, state: "absent" }}>
          {words("desk.taking.rest.absent")}
        </PostButton>
      </div>
    </section>
  );
}

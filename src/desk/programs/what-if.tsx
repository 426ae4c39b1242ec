import type { VNode } from "preact";
import type { WhatIf } from "../../assistant/desk-ports/rounds.js";
import { useView } from "../view.js";

/** "세 명이 취소하면?": who would be asked then. */
export function WhatIfPart({ whatIf }: { whatIf: WhatIf | undefined }): VNode {
  const { words } = useView();
  return (
    <section class="what-if" aria-labelledby="what-if">
      <h2 id="what-if">{words("desk.programs.whatIf.title")}</h2>
      <form method="get" class="row">
        <label for="cancels">{words("desk.programs.whatIf.label")}</label>
        <input id="cancels" name="cancels" type="number" min={1} max={999} value={whatIf?.cancels ?? 1} />
        <button type="submit">{words("desk.programs.whatIf.ask")}</button>
      </form>
      {whatIf === undefined ? null : (
        <div role="status">
          {whatIf.asked.length === 0 ? (
            <p>{words("desk.programs.whatIf.nobody")}</p>
          ) : (
            <>
              <p>{words("desk.programs.whatIf.asked", { count: whatIf.asked.length })}</p>
              <ul class="listing">
                {whatIf.asked.map(({ registration, name, rank }) => (
                  <li key={registration}>
                    {words("desk.programs.whatIf.one", {
                      rank,
                      name: name === "" ? words("desk.programs.noName") : name,
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p class="quiet">{words("desk.programs.whatIf.rest", { waiting: whatIf.stillWaiting, free: whatIf.free })}</p>
        </div>
      )}
    </section>
  );
}

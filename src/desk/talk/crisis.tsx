import type { VNode } from "preact";
import { useView } from "../view.js";

/** Numbers that are fixed and reviewed, in the order in which they matter. */
const lines = ["109", "119", "112", "1577", "1366", "1388", "1350", "129"] as const;

/** Above a talk in which somebody may be in danger: what to do first, and whom to name. */
export function Crisis(): VNode {
  const { words } = useView();
  return (
    <section class="crisis" aria-labelledby="crisis">
      <h2 id="crisis">{words("desk.talk.crisis.title")}</h2>
      <p>{words("desk.talk.crisis.first")}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{words(`desk.talk.crisis.number.${line}`)}</li>
        ))}
      </ul>
    </section>
  );
}

import type { VNode } from "preact";
import type { HandoffView } from "../../assistant/desk-ports/handoffs.js";
import { useView } from "../view.js";

/** Numbers that are fixed and reviewed, in the order in which they matter. */
const lines = ["109", "119", "112", "1577", "1366", "1388", "1350", "129"] as const;
type Line = (typeof lines)[number];

/**
 * Above a talk in which somebody may be in danger: the number to name first, what they were told in its very words, and the
 * other numbers. Folded behind its title where there is little room.
 */
export function Crisis({ kind }: { kind: HandoffView["crisis"] }): VNode {
  const { words, notice } = useView();
  const told = kind === undefined ? undefined : notice(`crisis.${kind}`);
  const named = told === undefined ? [] : namedIn(told);
  const others = lines.filter((line) => !named.includes(line));
  const first = named[0] ?? lines[0];
  return (
    <details id="crisis-box" class="crisis">
      <summary>
        <h2>{words("desk.talk.crisis.title")}</h2> <b>{words(`desk.talk.crisis.number.${first}`)}</b>
      </summary>
      <p>{words("desk.talk.crisis.first")}</p>
      {told === undefined ? null : (
        <>
          <p>{words("desk.talk.crisis.told")}</p>
          <blockquote class="said">{told}</blockquote>
        </>
      )}
      <details id="crisis-others">
        <summary>{words(told === undefined ? "desk.talk.crisis.numbers" : "desk.talk.crisis.others")}</summary>
        <ul>
          {others.map((line) => (
            <li key={line}>{words(`desk.talk.crisis.number.${line}`)}</li>
          ))}
        </ul>
      </details>
    </details>
  );
}

/** The numbers of a sentence, as they come in it. */
function namedIn(told: string): readonly Line[] {
  const place = (line: Line) => told.search(new RegExp(`(?<!\\d)${line}(?!\\d)`, "u"));
  return lines.filter((line) => place(line) >= 0).sort((a, b) => place(a) - place(b));
}

import type { VNode } from "preact";
import { useView } from "../view.js";

const keys = [
  { keys: ["j", "k"], does: "move" },
  { keys: ["Enter"], does: "open" },
  { keys: ["c"], does: "take" },
  { keys: ["r"], does: "answer" },
  { keys: ["Ctrl+Enter"], does: "send" },
  { keys: ["t"], does: "canned" },
  { keys: ["n"], does: "note" },
  { keys: ["p"], does: "pass" },
  { keys: ["e"], does: "end" },
  { keys: ["f"], does: "filter" },
  { keys: ["Esc"], does: "leave" },
  { keys: ["?"], does: "help" },
] as const;

/** What keys do while nobody is typing; they can be switched off, for those whose voice or hands press keys unmeant. */
export function Keys(): VNode {
  const { words } = useView();
  return (
    <details id="keys" class="drop keys">
      <summary data-key="?">{words("desk.keys.title")}</summary>
      <div class="panel">
        <dl>
          {keys.map(({ keys: pressed, does }) => (
            <div key={does}>
              <dt>
                {pressed.map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </dt>
              <dd>{words(`desk.keys.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <button type="button" data-keys-off={words("desk.keys.off")} data-keys-on={words("desk.keys.on")}>
          {words("desk.keys.off")}
        </button>
      </div>
    </details>
  );
}

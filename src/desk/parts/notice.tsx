import type { VNode } from "preact";
import { useView } from "../view.js";

/** What the last form did, or why it did nothing; said once, at the top of the page it led to. */
export function Notice({ told }: { told: URLSearchParams }): VNode | null {
  const { notice } = useView();
  const problem = notice(`desk.problem.${told.get("problem")}`);
  if (problem !== undefined)
    return (
      <p class="notice problem" role="alert">
        {problem}
      </p>
    );
  const done = notice(`desk.done.${told.get("done")}`);
  if (done === undefined) return null;
  return (
    <p class="notice" role="status">
      {done}
    </p>
  );
}

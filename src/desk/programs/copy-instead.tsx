import type { VNode } from "preact";
import { useView } from "../view.js";
import { roundPath } from "./paths.js";

/** Where the days have passed: not opened again, but copied into the next round. */
export function CopyInstead({ round }: { round: string }): VNode {
  const { words } = useView();
  return (
    <p class="row">
      <span>{words("desk.programs.pastLead")}</span>
      <a class="button main" href={`${roundPath(round)}/copy`}>
        {words("desk.programs.copy")}
      </a>
    </p>
  );
}

import type { ComponentChildren, VNode } from "preact";
import { useView } from "../view.js";

/** What something was and what it became; read out as such. */
export function FromTo({ from, to }: { from: ComponentChildren; to: ComponentChildren }): VNode {
  const { words } = useView();
  return (
    <>
      <span class="from">{from}</span> <span aria-hidden="true">→</span>
      <span class="sr">{words("desk.programs.becomes")}</span> <span class="to">{to}</span>
    </>
  );
}

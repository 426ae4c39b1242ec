import type { VNode } from "preact";
import { may } from "../../domain/staff.js";
import { useView } from "../view.js";

/** The way to those whom no message reaches and who still have to be telephoned; nothing where everybody was told. */
export function ToCall({ offering, count }: { offering: string; count: number }): VNode | null {
  const { words, who } = useView();
  if (count === 0 || !who || !may(who.role, "selection")) return null;
  return (
    <p class="notice">
      <a href={`/desk/programs/offerings/${encodeURIComponent(offering)}/calls`}>
        {words("desk.taking.calls.link", { count })}
      </a>
    </p>
  );
}

import type { VNode } from "preact";
import type { Figures, OfferingPhase } from "../../assistant/desk-ports/rounds.js";
import type { Selection } from "../../domain/rounds.js";
import { useView } from "../view.js";

/** Where an offering stands, in a word. */
export function Phase({ phase }: { phase: OfferingPhase }): VNode {
  const { words } = useView();
  return <span class={`badge phase ${phase}`}>{words(`desk.programs.phase.${phase}`)}</span>;
}

/** "9 / 12", or the number alone where there is no limit. */
export function Taken({ figures }: { figures: Figures }): VNode {
  const { words } = useView();
  const { taken, capacity, offered } = figures;
  return (
    <span class="figure">
      {capacity === undefined ? taken : words("desk.programs.ofCapacity", { taken, capacity })}
      {offered > 0 ? <span class="quiet"> {words("desk.programs.offeredShort", { offered })}</span> : null}
    </span>
  );
}

/** How many apply for one seat, to one decimal; nothing where it says nothing. */
export function ratioOf({ applicants, capacity }: Figures, selection: Selection): string | undefined {
  if (selection !== "screening" || capacity === undefined || applicants === 0) return undefined;
  return (applicants / capacity).toFixed(1);
}

/** "모집 3일 남음". */
export function DaysLeft({ days }: { days: number | undefined }): VNode | null {
  const { words } = useView();
  if (days === undefined) return null;
  return <span>{days === 0 ? words("desk.programs.lastDay") : words("desk.programs.daysLeft", { days })}</span>;
}

/** A share of a target, drawn and said. */
export function Towards({ value, target }: { value: number; target: number }): VNode {
  const { words } = useView();
  return (
    <span class="towards">
      <progress max={target} value={Math.min(value, target)} aria-hidden="true" />{" "}
      {words("desk.programs.towards", { value, target, percent: Math.round((value / target) * 100) })}
    </span>
  );
}

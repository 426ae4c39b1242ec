import type { VNode } from "preact";
import type { ScreeningWish } from "../../assistant/desk-ports/screening.js";
import { decisions, screeningOrders } from "../../domain/screening.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { selectionPath } from "./paths.js";

/** Narrows the list and puts it in an order. */
export function Filters({ wish, offering }: { wish: ScreeningWish; offering: string }): VNode {
  const { words } = useView();
  const any = { value: "", label: words("desk.screening.filter.any") };
  return (
    <form method="get" action={selectionPath(offering)} class="row selection-filter">
      <Select
        name="decision"
        label={words("desk.screening.filter.decision")}
        value={wish.decision}
        options={[
          any,
          ...[...decisions, "none"].map((value) => ({ value, label: words(`desk.screening.decision.${value}`) })),
        ]}
      />
      <Select
        name="scored"
        label={words("desk.screening.filter.scored")}
        value={wish.scored}
        options={[
          any,
          ...["unscored", "scored", "apart"].map((value) => ({
            value,
            label: words(`desk.screening.scored.${value}`),
          })),
        ]}
      />
      <div class="field">
        <label for="field-least">{words("desk.screening.filter.least")}</label>
        <input id="field-least" type="number" name="least" min="0" max="100" value={wish.least ?? ""} />
      </div>
      <Select
        name="order"
        label={words("desk.screening.filter.order")}
        value={wish.order}
        options={screeningOrders.map((value) => ({ value, label: words(`desk.screening.order.${value}`) }))}
      />
      <button type="submit">{words("desk.screening.filter.apply")}</button>
    </form>
  );
}

import type { VNode } from "preact";
import type { MissesPage, MissesWish } from "../../assistant/desk-ports/misses.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { listPath } from "./wish.js";
import { askedInWords } from "./words.js";

interface FiltersProps {
  readonly wish: MissesWish;
  readonly kinds: MissesPage["kinds"];
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

/** Narrows the list; which agency is only asked of those who see several. */
export function Filters({ wish, kinds, agencies }: FiltersProps): VNode {
  const { words, who } = useView();
  const any = { value: "", label: words("desk.misses.filter.any") };
  return (
    <form method="get" action={listPath} class="row misses-filter">
      <Select
        name="order"
        label={words("desk.misses.filter.order")}
        value={wish.order}
        options={(["last", "often"] as const).map((value) => ({ value, label: words(`desk.misses.order.${value}`) }))}
      />
      <Select
        name="asked"
        label={words("desk.misses.filter.asked")}
        value={wish.asked}
        options={[any, ...["nothing", ...kinds].map((value) => ({ value, label: askedInWords(words, value) }))]}
      />
      {who?.agency === null ? (
        <Select
          name="agency"
          label={words("desk.misses.filter.agency")}
          value={wish.agency}
          options={[any, ...agencies.map(({ id, name }) => ({ value: id, label: name }))]}
        />
      ) : null}
      <button type="submit">{words("desk.misses.filter.apply")}</button>
    </form>
  );
}

import type { VNode } from "preact";
import type { InboxPage, InboxWish } from "../../assistant/desk-ports/handoffs.js";
import { handoffReasons } from "../../domain/handoff.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { inboxPath } from "./wish.js";

interface FiltersProps {
  readonly wish: InboxWish;
  readonly page: InboxPage;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
}

/** Narrows the list; which agency is only asked of those who see several. */
export function Filters({ wish, page, agencies }: FiltersProps): VNode {
  const { words, who } = useView();
  const any = { value: "", label: words("desk.inbox.filter.any") };
  const active = [wish.agency, wish.program, wish.reason, wish.late].filter((one) => one !== undefined).length;
  return (
    <div class="filters">
      {page.counts.late > 0 && !wish.late && wish.tab !== "closed" ? (
        <a class="late" href={inboxPath({ tab: "all", late: true })}>
          {words("desk.inbox.lateCount", { count: page.counts.late })}
        </a>
      ) : null}
      {active > 0 ? <a href={inboxPath({ tab: wish.tab })}>{words("desk.inbox.filter.clear")}</a> : null}
      <details id="filter" class="drop">
        <summary data-key="f">
          {active > 0 ? words("desk.inbox.filter.active", { count: active }) : words("desk.inbox.filter.title")}
        </summary>
        <form method="get" action="/desk/inbox" class="panel fields" data-keep="filters">
          <input type="hidden" name="tab" value={wish.tab} />
          <Select
            name="reason"
            label={words("desk.inbox.filter.reason")}
            value={wish.reason}
            options={[any, ...handoffReasons.map((value) => ({ value, label: words(`desk.handoff.reason.${value}`) }))]}
          />
          <Select
            name="program"
            label={words("desk.inbox.filter.program")}
            value={wish.program}
            options={[any, ...programsOf(page, wish.program)]}
          />
          {who?.agency === null ? (
            <Select
              name="agency"
              label={words("desk.inbox.filter.agency")}
              value={wish.agency}
              options={[any, ...agencies.map(({ id, name }) => ({ value: id, label: name }))]}
            />
          ) : null}
          <label class="check">
            <input type="checkbox" name="late" value="yes" checked={wish.late === true} />
            {words("desk.inbox.filter.late")}
          </label>
          <button type="submit">{words("desk.inbox.filter.apply")}</button>
        </form>
      </details>
    </div>
  );
}

/** Programs that can be chosen: those the list speaks of, and the one that is chosen. */
function programsOf({ lines, programs = [] }: InboxPage, chosen: string | undefined) {
  const titles = new Map(programs.map(({ id, title }) => [id, title]));
  for (const { program } of lines) if (program) titles.set(program.id, program.title);
  if (chosen !== undefined && !titles.has(chosen)) titles.set(chosen, chosen);
  return [...titles].map(([value, label]) => ({ value, label }));
}

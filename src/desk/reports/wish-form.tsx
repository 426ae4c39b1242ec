import type { VNode } from "preact";
import type { ReportChoices } from "../../assistant/desk-ports/report-desk.js";
import type { ReportWish } from "../../assistant/desk-ports/reports.js";
import { Field } from "../parts/field.js";
import { Select } from "../parts/select.js";
import { useView } from "../view.js";
import { reportsPath } from "./wish.js";

interface WishFormProps {
  readonly wish: ReportWish;
  readonly choices: ReportChoices;
}

/** Chooses what the figures are of. Rounds are those of the chosen program, or all numbers that any has. */
export function WishForm({ wish, choices: { programs, agencies } }: WishFormProps): VNode {
  const { words } = useView();
  const chosen = programs.find(({ id }) => id === wish.program);
  const rounds = chosen ? chosen.rounds : [...new Set(programs.flatMap((one) => one.rounds))].sort((a, b) => a - b);
  return (
    <form method="get" action={reportsPath} class="report-wish" hx-boost="false">
      <Select
        name="program"
        label={words("desk.reports.wish.program")}
        value={wish.program ?? ""}
        options={[
          { value: "", label: words("desk.reports.wish.allPrograms") },
          ...programs.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <Select
        name="round"
        label={words("desk.reports.wish.round")}
        value={wish.round === undefined ? "" : String(wish.round)}
        options={[
          { value: "", label: words("desk.reports.wish.allRounds") },
          ...rounds.map((round) => ({
            value: String(round),
            label: words("desk.reports.wish.roundNumber", { round }),
          })),
        ]}
      />
      <Field name="from" type="date" label={words("desk.reports.wish.from")} value={wish.from ?? ""} />
      <Field name="to" type="date" label={words("desk.reports.wish.to")} value={wish.to ?? ""} />
      {agencies.length > 0 ? (
        <Select
          name="agency"
          label={words("desk.reports.wish.agency")}
          value={wish.agency ?? ""}
          options={[
            { value: "", label: words("desk.reports.wish.allAgencies") },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <button type="submit" class="main">
        {words("desk.reports.wish.show")}
      </button>
    </form>
  );
}

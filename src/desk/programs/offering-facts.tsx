import type { VNode } from "preact";
import type { Offering } from "../../domain/rounds.js";
import { sessionsOf } from "../../domain/sessions.js";
import { useView } from "../view.js";

/** What an offering says, as it is now; what it does not say is left out. */
export function OfferingFacts({ offering }: { offering: Offering }): VNode {
  const { words } = useView();
  const { recruitment, activity, schedule, place, leader, price, topics, category, minimum, capacity, resultOn } =
    offering;
  const days = (period: typeof recruitment) => period && words("desk.programs.between", { ...period });
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["selection", words(`desk.programs.value.selection.${offering.selection}`)],
    ["capacity", capacity?.toString()],
    ["minimum", minimum?.toString()],
    ["recruitment", days(recruitment)],
    ["resultOn", resultOn && words("desk.programs.on", { on: resultOn })],
    ["activity", days(activity)],
    ["schedule", schedule],
    ["place", place],
    ["leader", leader],
    [
      "price",
      price === undefined ? undefined : words(price === 0 ? "desk.programs.free" : "desk.programs.won", { price }),
    ],
    ["category", category && words(`desk.programs.value.category.${category}`)],
    ["topics", topics.length === 0 ? undefined : topics.join(", ")],
  ];
  const sessions = sessionsOf(offering);
  return (
    <div>
      <h2>{words("desk.programs.part.facts")}</h2>
      <dl class="facts">
        {rows.flatMap(([name, value]) =>
          value === undefined
            ? []
            : [<dt key={name}>{words(`desk.programs.field.${name}`)}</dt>, <dd key={`${name}-value`}>{value}</dd>],
        )}
      </dl>
      {sessions.length === 0 ? null : (
        <>
          <h2>{words("desk.programs.sessionsCount", { count: sessions.length })}</h2>
          <ol class="listing">
            {sessions.map(({ id, on, from, to, title }) => (
              <li key={id}>
                {words("desk.programs.session", { on, from, to })} {title ?? ""}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

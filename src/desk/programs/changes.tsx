import type { VNode } from "preact";
import type { Difference } from "../../assistant/desk-ports/rounds.js";
import { FromTo } from "../parts/from-to.js";
import { useView } from "../view.js";

/** Longest value that is shown of something that no form edits. */
const longest = 160;

/** What differs between two versions, field by field. */
export function Changes({ changes }: { changes: readonly Difference[] }): VNode {
  const { words } = useView();
  if (changes.length === 0) return <p class="quiet">{words("desk.programs.noChanges")}</p>;
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={`${change.round} ${change.offering} ${change.field}`}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change: { round, offering, field, from, to } }: { change: Difference }): VNode {
  const view = useView();
  const { words } = view;
  const where = [round, offering].filter(Boolean).join(" › ");
  if (field === "added")
    return (
      <>
        {where} <b>{words("desk.programs.added")}</b>
      </>
    );
  if (field === "stopped" || field === "calledOff")
    return (
      <>
        {where} <b>{words(`desk.programs.${to === "" ? "undone" : "did"}.${field}`)}</b>{" "}
        {field === "calledOff" ? to : ""}
      </>
    );
  return (
    <>
      {where} <b>{words(`desk.programs.field.${field}`)}</b>{" "}
      <FromTo from={<Value field={field} value={from} />} to={<Value field={field} value={to} />} />
    </>
  );
}

function Value({ field, value }: { field: string; value: string }): VNode {
  const { words, notice } = useView();
  const known = notice(`desk.programs.value.${field}.${value}`);
  if (value === "") return <i>{words("desk.programs.nothing")}</i>;
  return <>{known ?? (value.length > longest ? `${value.slice(0, longest)}…` : value)}</>;
}

import type { VNode } from "preact";
import type { FilesHead } from "../../assistant/desk-ports/rounds-files.js";
import { programPath, roundPath } from "../programs/paths.js";
import { useView } from "../view.js";
import { roundFilesPath } from "./paths.js";
import { UploadForm } from "./upload-form.js";

interface RoundFilesProps {
  readonly round: string;
  readonly head: FilesHead;
  readonly trouble?: string | undefined;
}

/** A round's offerings as files: to be taken along, changed in a spreadsheet, and brought back. */
export function RoundFiles({ round, head, trouble }: RoundFilesProps): VNode {
  const { words } = useView();
  const file = `${roundPath(encodeURIComponent(round))}/offerings`;
  return (
    <>
      <p class="meta">
        <a href={programPath(head.program.id)}>{head.program.title}</a>
        <span>{head.title}</span>
        {head.example ? <span class="badge">{words("desk.tables.example")}</span> : null}
      </p>
      <h2>{words("desk.tables.out.title")}</h2>
      <p>{words("desk.tables.out.offerings")}</p>
      <p class="row">
        <a class="button" href={`${file}.xlsx`} hx-boost="false">
          {words("desk.tables.out.xlsx")}
        </a>
        <a href={`${file}.csv`} hx-boost="false">
          {words("desk.tables.out.csv")}
        </a>
      </p>
      {head.mayWrite ? (
        <>
          <h2>{words("desk.tables.in.title")}</h2>
          <p>{words("desk.tables.in.offerings")}</p>
          <UploadForm path={roundFilesPath(round)} hint={words("desk.tables.in.offeringsHint")} trouble={trouble} />
        </>
      ) : null}
    </>
  );
}

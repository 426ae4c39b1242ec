import type { VNode } from "preact";
import type { FilesHead } from "../../assistant/desk-ports/rounds-files.js";
import { applicantColumns } from "../../domain/applicant-columns.js";
import { offeringPath, programPath } from "../programs/paths.js";
import { useView } from "../view.js";
import { applicantFilesPath } from "./paths.js";
import { UploadForm } from "./upload-form.js";
import { usualColumns } from "./wish.js";

interface ApplicantFilesProps {
  readonly offering: string;
  readonly head: FilesHead;
  readonly trouble?: string | undefined;
}

/** An offering's applicants as a file with the columns that are chosen, and those who applied on paper from one. */
export function ApplicantFiles({ offering, head, trouble }: ApplicantFilesProps): VNode {
  const { words } = useView();
  const file = `${offeringPath(encodeURIComponent(offering))}/applicants`;
  return (
    <>
      <p class="meta">
        <a href={programPath(head.program.id)}>{head.program.title}</a>
        <a href={offeringPath(offering)}>{head.title}</a>
      </p>
      <h2>{words("desk.tables.out.title")}</h2>
      <p>{words("desk.tables.out.applicants")}</p>
      <form method="get" action={`${file}.xlsx`} hx-boost="false">
        <fieldset>
          <legend>{words("desk.tables.out.columns")}</legend>
          {applicantColumns.map((column) => (
            <label key={column} class="check">
              <input type="checkbox" name="column" value={column} checked={usualColumns.includes(column)} />{" "}
              {words(`desk.tables.applicant.${column}`)}
            </label>
          ))}
        </fieldset>
        <p class="row">
          <button type="submit" class="main">
            {words("desk.tables.out.xlsx")}
          </button>
          <button type="submit" formAction={`${file}.csv`}>
            {words("desk.tables.out.csv")}
          </button>
        </p>
      </form>
      {head.mayWrite ? (
        <>
          <h2>{words("desk.tables.in.paperTitle")}</h2>
          <p>{words("desk.tables.in.applicants")}</p>
          <UploadForm
            path={applicantFilesPath(offering)}
            hint={words("desk.tables.in.applicantsHint")}
            trouble={trouble}
          />
        </>
      ) : null}
    </>
  );
}

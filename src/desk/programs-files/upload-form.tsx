import type { VNode } from "preact";
import { Csrf } from "../parts/csrf.js";
import { useView } from "../view.js";

interface UploadFormProps {
  /** The page of files: forms go below it. */
  readonly path: string;
  /** What the table has to hold. */
  readonly hint: string;
  /** Why the last file was not taken. */
  readonly trouble?: string | undefined;
}

/** Takes a table to be looked at first; nothing is written by it. */
export function UploadForm({ path, hint, trouble }: UploadFormProps): VNode {
  const { words } = useView();
  return (
    <form method="post" action={`${path}/preview`} encType="multipart/form-data">
      <Csrf />
      <div class="field">
        <label for="field-table">{words("desk.tables.file")}</label>
        <p class="hint" id="field-table-hint">
          {hint}
        </p>
        <input
          id="field-table"
          type="file"
          name="table"
          accept=".xlsx,.csv,.txt,text/csv"
          required
          aria-describedby={trouble ? "field-table-hint field-table-trouble" : "field-table-hint"}
          aria-invalid={trouble ? "true" : undefined}
        />
        {trouble ? (
          <p class="trouble" id="field-table-trouble" role="alert">
            {trouble}
          </p>
        ) : null}
      </div>
      <button type="submit" class="main">
        {words("desk.tables.look")}
      </button>
    </form>
  );
}

import { type Html, html } from "../../http/html.js";
import type { Rendering } from "./message-view.js";

/** Whether the person's files would go to somebody: then the page offers to send some. */
export type FilesTaken = "yes" | "no";

/** The form that the field for files beside the answer belongs to: it cannot stand inside the other one. */
export function filesForm({ formId }: Rendering): Html {
  return html`<form id="attach" method="post" action="/chat/files" enctype="multipart/form-data"><input type="hidden" name="event" value="${formId()}"></form>`;
}

/** A field and a button; the script makes a paper clip of them. */
export function filesField(taken: FilesTaken, { words }: Rendering): Html {
  const hidden = taken === "yes" ? null : html` hidden`;
  return html`<div id="files" class="files"${hidden} data-sending="${words("web.file.sending")}"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M20 11.5 12 19.4a5 5 0 0 1-7-7.1l8.2-8.1a3.3 3.3 0 0 1 4.7 4.7l-8.1 8a1.6 1.6 0 0 1-2.3-2.3l7.4-7.3"/></svg><label for="file">${words("web.file.label")}</label><input id="file" type="file" name="file" form="attach" multiple aria-describedby="trouble"><button form="attach">${words("web.file.send")}</button></div>`;
}

import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskReply, type DeskRequest } from "../route.js";
import { ExportPage } from "./export-page.js";
import { personPath, reasonIn } from "./reason.js";

/** Everything that is kept of somebody, to read and print. A `POST`, for it is written down and nothing may fetch it ahead. */
export async function takeExport(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const id = request.params.id ?? "";
  const why = reasonIn(request.fields);
  if (why === undefined) return backTo(personPath(id));
  const file = await desk.people.export(who, id, why);
  if (!file) return problemPage(desk.words, "notFound", 404);
  return {
    kind: "page",
    title: desk.words("desk.export.title"),
    area: "people",
    body: <ExportPage id={id} why={why} sections={file.sections} />,
  };
}

/** The same for a machine. */
export async function takeExportFile(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const id = request.params.id ?? "";
  const why = reasonIn(request.fields);
  if (why === undefined) return backTo(personPath(id));
  const file = await desk.people.export(who, id, why);
  if (!file) return problemPage(desk.words, "notFound", 404);
  return {
    kind: "content",
    status: 200,
    type: "application/json; charset=utf-8",
    body: file.json,
    headers: { "content-disposition": 'attachment; filename="my-data.json"' },
  };
}

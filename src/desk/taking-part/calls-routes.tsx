import { z } from "zod";
import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import type { DeskReply, DeskRequest, DeskRoute } from "../route.js";
import { Calls } from "./calls-page.js";
import { backOn, takingPath } from "./paths.js";

const may = "selection";
const path = "/desk/programs/offerings/:id/calls";

/** Whom to telephone, and that they were told. */
export const callsRoutes: readonly DeskRoute[] = [
  { method: "GET", path, may, handle: show },
  { method: "POST", path, may, handle: told },
];

async function show({ params }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const view = await desk.takingPart.calls(who, params.id ?? "");
  if (!view) return problemPage(desk.words, "notFound", 404);
  return { kind: "page", title: desk.words("desk.taking.page.calls"), area: "programs", body: <Calls view={view} /> };
}

const form = z.object({ registration: z.string().min(1).max(200), event: z.coerce.number().int().positive() });

async function told({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const read = form.safeParse(Object.fromEntries(fields));
  if (!read.success) return problemPage(desk.words, "form", 422);
  const done = await desk.takingPart.told(who, offering, read.data);
  if (done.kind === "unknown") return problemPage(desk.words, "notFound", 404);
  return backOn(takingPath(offering, "calls"), done.kind === "done" ? { done: "told" } : { problem: done.kind });
}

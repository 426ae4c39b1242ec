import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskReply, type DeskRequest } from "../route.js";
import { ErasePage } from "./erase-page.js";
import { backToPerson, personPath, reasonIn } from "./reason.js";

/** The step before: who it is, what goes, and what a law keeps. Opening it is a read like any other. */
export async function askErase(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const id = request.params.id ?? "";
  const why = reasonIn(request.query);
  if (why === undefined) return backTo(personPath(id));
  const person = await desk.people.open(who, id, why);
  if (!person) return problemPage(desk.words, "notFound", 404);
  const kept = await desk.people.kept(who, id);
  return {
    kind: "page",
    title: desk.words("desk.erase.title"),
    area: "people",
    body: <ErasePage person={person} why={why} kept={kept} />,
  };
}

export async function takeErase(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const id = request.params.id ?? "";
  const why = reasonIn(request.fields);
  if (why === undefined) return backTo(personPath(id));
  if (request.fields.get("sure") !== "yes") return backToPerson(id, why, { problem: "person.notSure" });
  const done = await desk.people.erase(who, id, why);
  switch (done.kind) {
    case "done":
      return backTo("/desk/people", { done: done.kept > 0 ? "personErasedKept" : "personErased" });
    case "unknown":
      return problemPage(desk.words, "notFound", 404);
    case "live":
    case "notYours":
    case "unreadable":
    case "residentNumber":
      return backToPerson(id, why, { problem: `person.${done.kind}` });
  }
}

import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import type { DeskReply, DeskRequest } from "../route.js";
import { PersonPage } from "./person-page.js";
import { reasonIn } from "./reason.js";
import { ReasonPage } from "./reason-page.js";

/** Asks for a reason first: nothing is read without one. */
export async function showPerson(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const id = request.params.id ?? "";
  const why = reasonIn(request.query);
  if (why === undefined)
    return {
      kind: "page",
      title: desk.words("desk.person.why.title"),
      area: "people",
      body: <ReasonPage id={id} />,
    };
  const person = await desk.people.open(who, id, why);
  if (!person) return problemPage(desk.words, "notFound", 404);
  return {
    kind: "page",
    title: person.name ?? desk.words("desk.people.nameless"),
    area: "people",
    body: <PersonPage person={person} why={why} />,
  };
}

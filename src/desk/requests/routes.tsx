import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { reasonIn } from "../people/reason.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskReply, type DeskRequest, type DeskRoute } from "../route.js";
import { RequestsPage } from "./requests-page.js";

/** Requests of people about their own data, with their clock. */
export const requestsRoutes: readonly DeskRoute[] = [
  { method: "GET", path: "/desk/requests", may: "people", handle: showRequests },
  { method: "POST", path: "/desk/requests/:id/finish", may: "people", handle: takeFinish },
];

async function showRequests({ query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const which = query.get("which") === "all" ? "all" : "open";
  const requests = await desk.people.requests(who, which);
  return {
    kind: "page",
    title: desk.words("desk.requests.title"),
    area: "requests",
    body: <RequestsPage which={which} requests={requests} />,
  };
}

const longestDetail = 500;

async function takeFinish({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const state = fields.get("state") === "refused" ? "refused" : "done";
  const detail = (fields.get("detail") ?? "").slice(0, longestDetail);
  const done = await desk.people.finish(who, params.id ?? "", { state, detail }, reasonIn(fields));
  if (done.kind === "residentNumber") return backTo("/desk/requests", { problem: "person.residentNumber" });
  if (done.kind !== "done") return problemPage(desk.words, "notFound", 404);
  return backTo("/desk/requests", { done: "requestFinished" });
}

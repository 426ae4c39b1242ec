import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskReply, type DeskRequest } from "../route.js";
import { selectionPath } from "./paths.js";
import { PublishPage } from "./publish-page.js";

/** What publishing would do. */
export function showPublish({ params }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  return draw(desk, who, params.offering ?? "", 200);
}

async function draw(desk: Desk, who: SignedIn, offering: string, status: number): Promise<DeskReply> {
  const head = await desk.screening.head(who, offering);
  if (!head) return problemPage(desk.words, "notFound", 404);
  if (head.publishedAt !== undefined || head.calledOff) return backTo(selectionPath(offering));
  const title = desk.words("desk.screening.publish.title");
  return { kind: "page", title, area: "programs", status, body: <PublishPage head={head} /> };
}

/** Publishes; where that is refused, the page says why and what to do. */
export async function postPublish({ params }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.offering ?? "";
  const done = await desk.screening.publish(who, offering);
  switch (done.kind) {
    case "done":
      return backTo(selectionPath(offering), { done: "screeningPublished" });
    case "tooMany":
    case "undecided":
    case "noReserve":
      return draw(desk, who, offering, 422);
    case "over":
      return backTo(selectionPath(offering), { problem: "screeningOver" });
    case "unknown":
    case "nobody":
    case "points":
    case "reserveless":
    case "residentNumber":
    case "tooLong":
      return problemPage(desk.words, "notFound", 404);
  }
}

import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { ScreeningDone } from "../../assistant/desk-ports/screening.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskReply, type DeskRequest } from "../route.js";
import { applicantPath, selectionPath } from "./paths.js";
import { drawApplicant } from "./post-score.js";
import { readDraft, readDrafts } from "./read-form.js";
import { queryOf, readWish } from "./wish.js";

/** Puts down the same for many: for those ticked, or for all that the filter left when the page was drawn. */
export async function postDrafts({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.offering ?? "";
  const form = readDrafts(fields);
  if (!form) return backTo(selectionPath(offering), { problem: "screeningNobody" });
  const back = `${selectionPath(offering)}${tidied(form.query)}`;
  const listed =
    form.who === "listed" ? await desk.screening.listed(who, offering, readWish(new URLSearchParams(form.query))) : [];
  if (listed === undefined) return problemPage(desk.words, "notFound", 404);
  // Whoever decides about a whole list decides about the one they saw.
  if (form.who === "listed" && listed.length !== form.listed) return told(back, { problem: "screeningChanged" });
  const registrations = form.who === "listed" ? listed : form.ticked;
  const { decision, reason } = form;
  const done = await desk.screening.draft(who, offering, { registrations, decision, reason });
  return afterDraft(done, back, desk);
}

/** Puts down what is meant for one. */
export async function postDraft(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const { offering = "", id = "" } = request.params;
  const wish = readDraft(request.fields, id);
  if (!wish) return backTo(applicantPath(offering, id), { problem: "screeningNobody" });
  const done = await desk.screening.draft(who, offering, wish);
  if (done.kind === "residentNumber" || done.kind === "tooLong")
    return drawApplicant(desk, who, { offering, registration: id }, { trouble: done.kind });
  return afterDraft(done, applicantPath(offering, id), desk);
}

function afterDraft(done: ScreeningDone, back: string, desk: Desk): DeskReply {
  switch (done.kind) {
    case "done":
      return told(back, { done: "screeningDrafted" });
    case "unknown":
      return problemPage(desk.words, "notFound", 404);
    case "over":
      return told(back, { problem: "screeningOver" });
    case "nobody":
    case "points":
      return told(back, { problem: "screeningNobody" });
    case "reserveless":
      return told(back, { problem: "screeningReserveless" });
    case "residentNumber":
      return told(back, { problem: "screeningResidentNumber" });
    case "tooLong":
      return told(back, { problem: "screeningTooLong" });
  }
}

/** Back to the list as it was narrowed, with a word on what was done. */
function told(back: string, what: { readonly done: string } | { readonly problem: string }): DeskReply {
  const [path = "", query = ""] = back.split("?", 2);
  const params = new URLSearchParams(query);
  for (const [name, value] of Object.entries(what)) params.set(name, value);
  return { kind: "redirect", to: `${path}?${params}` };
}

/** The address may be anybody's: only what a list can be asked for is kept of it. */
function tidied(query: string): string {
  const { page, size, ...wish } = readWish(new URLSearchParams(query));
  return queryOf(wish);
}

import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskReply, type DeskRequest } from "../route.js";
import { ApplicantPage } from "./applicant-page.js";
import { applicantPath } from "./paths.js";
import { readPoints } from "./read-form.js";
import type { ScoreNotTaken } from "./score-form.js";

/** One applicant's page. */
export function showApplicant({ params }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  return drawApplicant(desk, who, { offering: params.offering ?? "", registration: params.id ?? "" });
}

interface Mistake {
  readonly notTaken?: ScoreNotTaken;
  readonly trouble?: string;
}

/** The page of one applicant, with what was typed and not taken. */
export async function drawApplicant(
  desk: Desk,
  who: SignedIn,
  { offering, registration }: { readonly offering: string; readonly registration: string },
  { notTaken, trouble }: Mistake = {},
): Promise<DeskReply> {
  const view = await desk.screening.applicant(who, offering, registration);
  if (!view) return problemPage(desk.words, "notFound", 404);
  const { name } = view.line;
  return {
    kind: "page",
    title: name === "" ? desk.words("desk.people.nameless") : name,
    area: "programs",
    ...(notTaken || trouble ? { status: 422 } : {}),
    body: <ApplicantPage view={view} notTaken={notTaken} trouble={trouble} />,
  };
}

/** Puts in the own score, and goes on to the next applicant where that was pressed. */
export async function postScore({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const { offering = "", id = "" } = params;
  const { typed, points } = readPoints(fields);
  const note = fields.get("note") ?? "";
  const done = await desk.screening.score(who, offering, id, { points, note });
  switch (done.kind) {
    case "done":
      return backTo(applicantPath(offering, fields.get("then") || id), { done: "screeningScored" });
    case "unknown":
    case "nobody":
    case "reserveless":
      return problemPage(desk.words, "notFound", 404);
    case "over":
      return backTo(applicantPath(offering, id), { problem: "screeningOver" });
    case "points":
    case "residentNumber":
    case "tooLong":
      return drawApplicant(
        desk,
        who,
        { offering, registration: id },
        { notTaken: { points: typed, note: done.kind === "residentNumber" ? "" : note, why: done.kind } },
      );
  }
}

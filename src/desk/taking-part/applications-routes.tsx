import { z } from "zod";
import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { MoveDone } from "../../assistant/desk-ports/moving.js";
import { moveTargets } from "../../domain/moves.js";
import { registrationStates } from "../../domain/registration.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import type { DeskReply, DeskRequest, DeskRoute } from "../route.js";
import { Applications } from "./applications-page.js";
import { backOn, takingPath } from "./paths.js";
import { pageIn } from "./read-address.js";

const may = "selection";
const path = "/desk/programs/offerings/:id/applications";

/** All who applied, and moving one of them. */
export const applicationsRoutes: readonly DeskRoute[] = [
  { method: "GET", path, may, handle: show },
  { method: "POST", path, may, handle: move },
];

const asked = z.enum(registrationStates).optional().catch(undefined);

async function show({ params, query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const page = pageIn(query);
  const state = asked.parse(query.get("state") || undefined);
  const wish = { offering: params.id ?? "", page, ...(state === undefined ? {} : { state }) };
  const view = await desk.takingPart.applications(who, wish);
  if (!view) return problemPage(desk.words, "notFound", 404);
  const body = <Applications view={view} page={page} state={state} />;
  return { kind: "page", title: desk.words("desk.taking.page.applications"), area: "programs", body };
}

const form = z.object({
  registration: z.string().min(1).max(200),
  to: z.enum(moveTargets),
  saw: z.enum(registrationStates),
  why: z.string().max(300).default(""),
  tell: z.enum(["news", "withWhy"]).default("news"),
});

async function move({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const read = form.safeParse(Object.fromEntries(fields));
  if (!read.success) return problemPage(desk.words, "form", 422);
  const done = await desk.takingPart.move(who, offering, read.data);
  if (done.kind === "unknown") return problemPage(desk.words, "notFound", 404);
  return backOn(takingPath(offering, "applications"), inWords(done));
}

function inWords(done: Exclude<MoveDone, { kind: "unknown" }>): Readonly<Record<string, string>> {
  if (done.kind !== "done") return { problem: done.kind };
  switch (done.told) {
    case "talk":
      return { done: "movedTalk" };
    case "phone":
      return { done: "movedPhone" };
    case "offered":
      return { done: "movedOffered" };
  }
}

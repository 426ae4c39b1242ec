import { z } from "zod";
import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { OfferingView, Wrong } from "../../assistant/desk-ports/rounds.js";
import type { Desk } from "../desk.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest, type DeskRoute } from "../route.js";
import { CallOff } from "./call-off-page.js";
import { lastDayProposed } from "./last-day.js";
import { editOffering, newOffering, previewNew, previewOffering, saveNew, saveOffering } from "./offering-forms.js";
import { OfferingPage } from "./offering-page.js";
import { offeringPath, programsPath } from "./paths.js";
import { readTyped } from "./read-typed.js";
import { notTheirs, notThere } from "./refused.js";

const area = "programs";
const may = "rounds";
const offering = `${programsPath}/offerings/:id`;
const inRound = `${programsPath}/rounds/:id/offerings`;

/** One offering: how it stands, its forms, its recruitment, calling it off. */
export const offeringRoutes: readonly DeskRoute[] = [
  { method: "GET", path: `${inRound}/new`, may, handle: newOffering },
  { method: "POST", path: `${inRound}/new`, may, handle: saveNew },
  { method: "POST", path: `${inRound}/preview`, may, handle: previewNew },
  // A form that came back stands under this address; loading it anew leads to the empty form.
  { method: "GET", path: `${inRound}/preview`, may, handle: newOffering },
  { method: "GET", path: offering, may: "programs", handle: (request, desk, who) => show(request, desk, who) },
  { method: "GET", path: `${offering}/edit`, may, handle: editOffering },
  { method: "POST", path: `${offering}/edit`, may, handle: saveOffering },
  { method: "POST", path: `${offering}/preview`, may, handle: previewOffering },
  { method: "GET", path: `${offering}/preview`, may, handle: editOffering },
  { method: "POST", path: `${offering}/recruit`, may, handle: recruit },
  { method: "GET", path: `${offering}/recruit`, may, handle: (request, desk, who) => show(request, desk, who) },
  {
    method: "GET",
    path: `${offering}/call-off`,
    may,
    async handle({ params }, desk, who) {
      const view = await desk.rounds.offering(who, params.id ?? "");
      return view?.mine ? callOffPage(desk, view, "", []) : notThere(desk);
    },
  },
  { method: "POST", path: `${offering}/call-off`, may, handle: callOff },
];

const asked = z.coerce.number().int().min(1).max(999).optional().catch(undefined);

async function show(
  { params, query }: DeskRequest,
  desk: Desk,
  who: SignedIn,
  wrong: readonly Wrong[] = [],
): Promise<DeskReply> {
  const view = await desk.rounds.offering(who, params.id ?? "");
  if (!view) return notThere(desk);
  const cancels = query.has("cancels") ? asked.parse(query.get("cancels")) : undefined;
  const whatIf = cancels === undefined ? undefined : await desk.rounds.whatIf(who, view.offering.id, cancels);
  const until = lastDayProposed(desk.clock.now());
  return {
    kind: "page",
    title: view.offering.title,
    area,
    ...(wrong.length > 0 ? { status: 422 } : {}),
    body: <OfferingPage view={view} whatIf={whatIf} until={until} wrong={wrong} />,
  };
}

async function recruit(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const view = await desk.rounds.offering(who, request.params.id ?? "");
  if (!view?.mine) return notThere(desk);
  const { until = "" } = readTyped(request.fields, ["until"]);
  const to = request.fields.get("to") === "open" ? "open" : "closed";
  const at = { program: view.program.id, round: view.round.id, offering: view.offering.id, to, until } as const;
  const saved = await desk.rounds.recruit(who, at);
  switch (saved.kind) {
    case "saved":
    case "same":
      return backTo(offeringPath(view.offering.id), { done: to === "open" ? "recruitOpened" : "recruitClosed" });
    case "wrong":
      return show(request, desk, who, saved.wrong);
    case "notYours":
      return notTheirs(desk);
    case "moved":
    case "losing":
    case "unknown":
      return notThere(desk);
  }
}

function callOffPage({ words }: Desk, view: OfferingView, why: string, wrong: readonly Wrong[]): DeskPage {
  return {
    kind: "page",
    title: words("desk.programs.callingOff.title"),
    area,
    ...(wrong.length > 0 ? { status: 422 } : {}),
    body: <CallOff view={view} why={why} wrong={wrong} />,
  };
}

async function callOff({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const view = await desk.rounds.offering(who, params.id ?? "");
  if (!view?.mine) return notThere(desk);
  const { why = "" } = readTyped(fields, ["why"]);
  const done = await desk.rounds.callOff(who, view.offering.id, { why });
  switch (done.kind) {
    case "calledOff":
    case "saved":
    case "same":
      return backTo(offeringPath(view.offering.id), { done: "calledOff" });
    case "wrong":
      return callOffPage(desk, view, why, done.wrong);
    case "notYours":
      return notTheirs(desk);
    case "moved":
    case "losing":
    case "unknown":
      return notThere(desk);
  }
}

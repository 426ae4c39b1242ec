import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { PersonDone } from "../../assistant/desk-ports/people.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { requestKinds } from "../requests/kinds.js";
import type { DeskReply, DeskRequest } from "../route.js";
import { backTo } from "../route.js";
import { backToPerson, personPath, reasonIn } from "./reason.js";

const longestDetail = 500;

export async function takeCorrection(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const { id, why } = about(request);
  if (why === undefined) return backTo(personPath(id));
  const fact = { key: request.fields.get("key") ?? "", value: request.fields.get("value") ?? "" };
  const done = await desk.people.correct(who, id, fact, why);
  return answered(request, desk, done, "factCorrected");
}

export async function takePaper(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const { id, why } = about(request);
  if (why === undefined) return backTo(personPath(id));
  const field = (name: string) => request.fields.get(name) ?? "";
  const typed = { name: field("name"), phone: field("phone"), notes: field("notes") };
  return answered(request, desk, await desk.people.correctPaper(who, id, typed, why), "paperCorrected");
}

export async function takeConsent(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const { id, why } = about(request);
  const done = await desk.people.withdrawConsent(who, id, request.fields.get("item") ?? "", why);
  return answered(request, desk, done, "consentWithdrawn");
}

export async function takeAsk(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const { id, why } = about(request);
  const kind = requestKinds.find((one) => one === request.fields.get("kind"));
  if (!kind) return backTo(personPath(id, why));
  const detail = (request.fields.get("detail") ?? "").slice(0, longestDetail);
  return answered(request, desk, await desk.people.ask(who, id, kind, detail, why), "requestTaken");
}

function about({ params, fields }: DeskRequest) {
  return { id: params.id ?? "", why: reasonIn(fields) };
}

function answered(request: DeskRequest, desk: Desk, done: PersonDone, words: string): DeskReply {
  const { id, why } = about(request);
  switch (done.kind) {
    case "done":
      return backToPerson(id, why, { done: words });
    case "unknown":
      return problemPage(desk.words, "notFound", 404);
    case "unreadable":
    case "residentNumber":
    case "live":
    case "notYours":
      return backToPerson(id, why, { problem: `person.${done.kind}` });
  }
}

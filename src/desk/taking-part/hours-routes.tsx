import { z } from "zod";
import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import { hoursKinds } from "../../domain/hours.js";
import { mostMinutesADay } from "../../domain/hours-day.js";
import { monitoringKinds } from "../../domain/monitoring.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import type { DeskReply, DeskRequest, DeskRoute } from "../route.js";
import { Hours, type HoursNotTaken } from "./hours-page.js";
import { hoursInWords } from "./in-words.js";
import { backOn, takingPath } from "./paths.js";
import { pageIn, seoulDayOf } from "./read-address.js";

const may = "selection";
const path = "/desk/programs/offerings/:id/hours";
const notFound = ({ words }: Desk) => problemPage(words, "notFound", 404);

/** Hours that were done, and talks of monitoring. */
export const hoursRoutes: readonly DeskRoute[] = [
  { method: "GET", path, may, handle: (request, desk, who) => showHours(request, desk, who) },
  { method: "POST", path, may, handle: writeHours },
  { method: "POST", path: `${path}/back`, may, handle: takeBack },
  { method: "POST", path: `${path}/note`, may, handle: writeNote },
];

async function showHours(
  { params, query }: Pick<DeskRequest, "params" | "query">,
  desk: Desk,
  who: SignedIn,
  notTaken?: HoursNotTaken,
): Promise<DeskReply> {
  const page = pageIn(query);
  const view = await desk.takingPart.hours(who, { offering: params.id ?? "", page });
  if (!view) return notFound(desk);
  const today = seoulDayOf(desk.clock.now());
  return {
    kind: "page",
    title: desk.words("desk.taking.page.hours"),
    area: "programs",
    ...(notTaken ? { status: 422 } : {}),
    body: <Hours view={view} page={page} today={today} notTaken={notTaken} />,
  };
}

const short = z.string().min(1).max(200);
const day = z.iso.date();
/** A number that may be left empty: none. */
const count = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/)
  .default("")
  .transform(Number);
const hoursForm = z
  .object({
    registration: short,
    kind: z.enum(hoursKinds),
    day,
    hours: count,
    minutes: count,
    what: z.string().trim().min(1).max(300),
  })
  .transform(({ hours, minutes, ...rest }) => ({ ...rest, minutes: hours * 60 + minutes }))
  .refine(({ minutes }) => minutes >= 1 && minutes <= mostMinutesADay);

async function writeHours(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const { words } = desk;
  const offering = request.params.id ?? "";
  const typed = Object.fromEntries(request.fields);
  const again = (trouble: string) =>
    showHours(request, desk, who, { registration: typed.registration ?? "", trouble, typed });
  const form = hoursForm.safeParse(typed);
  if (!form.success) return again(words("desk.taking.trouble.form"));
  if (form.data.day > seoulDayOf(desk.clock.now())) return again(words("desk.taking.trouble.future"));
  const done = await desk.takingPart.writeHours(who, offering, form.data);
  switch (done.kind) {
    case "done":
      return backOn(takingPath(offering, "hours"), { done: "hoursWritten" });
    case "unknown":
      return notFound(desk);
    case "residentNumber":
    case "notTaking":
      return again(words(`desk.problem.${done.kind}`));
    case "outside": {
      const { from, to } = done.days;
      const key = from === undefined ? "after" : to === undefined ? "before" : "outside";
      return again(words(`desk.taking.trouble.${key}`, { from: from ?? "", to: to ?? "" }));
    }
    case "over": {
      const [limit, so] = [hoursInWords(words, done.limit), hoursInWords(words, done.done)];
      return again(words(`desk.taking.trouble.${done.what}`, { limit, done: so }));
    }
  }
}

async function takeBack({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const done = await desk.takingPart.takeBackHours(who, offering, fields.get("id") ?? "");
  return done.kind === "done" ? backOn(takingPath(offering, "hours"), { done: "hoursTakenBack" }) : notFound(desk);
}

const noteForm = z.object({
  registration: short,
  kind: z.enum(monitoringKinds),
  day,
  text: z.string().trim().min(1).max(1_000),
});

async function writeNote({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const form = noteForm.safeParse(Object.fromEntries(fields));
  if (!form.success) return problemPage(desk.words, "form", 422);
  const done = await desk.takingPart.writeNote(who, offering, form.data);
  if (done.kind === "unknown") return notFound(desk);
  const told = done.kind === "done" ? { done: "noteWritten" } : { problem: done.kind };
  return backOn(takingPath(offering, "hours"), told);
}

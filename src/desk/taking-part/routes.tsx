import { z } from "zod";
import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { AttendanceView, ShownSession } from "../../assistant/desk-ports/taking-part.js";
import { attendanceStates } from "../../domain/attendance.js";
import { takingSteps } from "../../domain/taking-part.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import type { DeskReply, DeskRequest, DeskRoute } from "../route.js";
import { applicationsRoutes } from "./applications-routes.js";
import { Attendance } from "./attendance-page.js";
import { callsRoutes } from "./calls-routes.js";
import { CertificatePage } from "./certificate-page.js";
import { hoursRoutes } from "./hours-routes.js";
import { manyRoutes } from "./many-routes.js";
import { Participants } from "./participants-page.js";
import { backOn, takingPath } from "./paths.js";
import { pageIn, seoulDayOf } from "./read-address.js";

const may = "selection";
const area = "programs";
const at = (page: string) => `/desk/programs/offerings/:id/${page}`;
const notFound = ({ words }: Desk) => problemPage(words, "notFound", 404);

export const takingPartRoutes: readonly DeskRoute[] = [
  { method: "GET", path: at("attendance"), may, handle: showAttendance },
  { method: "POST", path: at("attendance"), may, handle: mark },
  { method: "POST", path: at("attendance/rest"), may, handle: markRest },
  { method: "POST", path: at("attendance/code"), may, handle: makeCode },
  ...hoursRoutes,
  ...applicationsRoutes,
  ...callsRoutes,
  { method: "GET", path: at("participants"), may, handle: showParticipants },
  { method: "POST", path: at("participants"), may, handle: step },
  ...manyRoutes,
  { method: "GET", path: at("certificate"), may, handle: showCertificate },
  { method: "GET", path: at("certificate.pdf"), may, handle: certificatePdf },
];

async function showAttendance({ params, query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const page = pageIn(query);
  const view = await desk.takingPart.attendance(who, { offering: params.id ?? "", page });
  if (!view) return notFound(desk);
  const session = sessionShown(view, query.get("session"), seoulDayOf(desk.clock.now()));
  return {
    kind: "page",
    title: desk.words("desk.taking.page.attendance"),
    area,
    body: <Attendance view={view} page={page} session={session} />,
  };
}

/** The one that was asked for; else that of today or the next, else the last. */
function sessionShown({ sessions }: AttendanceView, asked: string | null, today: string): ShownSession | undefined {
  return sessions.find(({ id }) => id === asked) ?? sessions.find(({ on }) => on >= today) ?? sessions.at(-1);
}

const short = z.string().min(1).max(200);
const markForm = z.object({
  registration: short,
  session: short,
  state: z.enum([...attendanceStates, "none"]),
  why: z.string().max(200).default(""),
});

async function mark({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const form = markForm.safeParse(Object.fromEntries(fields));
  if (!form.success) return problemPage(desk.words, "form", 422);
  const { session, state } = form.data;
  const why = form.data.why.trim();
  const back = (told: Readonly<Record<string, string>>) =>
    backOn(takingPath(offering, "attendance"), { session, ...told });
  if (state === "excused" && why === "") return back({ problem: "noReason" });
  const done = await desk.takingPart.mark(who, offering, { ...form.data, why });
  return done.kind === "unknown" ? notFound(desk) : back(done.kind === "done" ? {} : { problem: done.kind });
}

const restForm = z.object({ session: short, state: z.enum(["present", "absent"]) });

async function markRest({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const form = restForm.safeParse(Object.fromEntries(fields));
  if (!form.success) return problemPage(desk.words, "form", 422);
  const done = await desk.takingPart.markRest(who, offering, form.data);
  if (done.kind !== "done") return notFound(desk);
  return backOn(takingPath(offering, "attendance"), { session: form.data.session, done: "restMarked" });
}

async function makeCode({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const session = fields.get("session") ?? "";
  const made = await desk.takingPart.makeCode(who, offering, session);
  if (made.kind === "unknown") return notFound(desk);
  const told = made.kind === "done" ? { done: "codeMade" } : { problem: "sessionOver" };
  return backOn(takingPath(offering, "attendance"), { session, ...told });
}

async function showParticipants({ params, query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const page = pageIn(query);
  const view = await desk.takingPart.participants(who, { offering: params.id ?? "", page });
  if (!view) return notFound(desk);
  const title = desk.words("desk.taking.page.participants");
  return { kind: "page", title, area, body: <Participants view={view} page={page} /> };
}

const stepForm = z.object({ registration: short, to: z.enum(takingSteps), why: z.string().max(300).default("") });

async function step({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const form = stepForm.safeParse(Object.fromEntries(fields));
  if (!form.success) return problemPage(desk.words, "form", 422);
  const done = await desk.takingPart.step(who, offering, form.data);
  if (done.kind === "unknown") return notFound(desk);
  const told = done.kind === "done" ? { done: "stepTaken" } : { problem: done.kind };
  return backOn(takingPath(offering, "participants"), told);
}

async function showCertificate({ params, query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const registration = query.get("of") ?? "";
  const certificate = await desk.takingPart.certificate(who, offering, registration);
  if (!certificate) return notFound(desk);
  const body = <CertificatePage certificate={certificate} offering={offering} registration={registration} />;
  return { kind: "page", title: desk.words("certificate.title"), area, body };
}

async function certificatePdf({ params, query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const body = await desk.takingPart.certificatePdf(who, params.id ?? "", query.get("of") ?? "");
  if (!body) return notFound(desk);
  const headers = { "content-disposition": 'attachment; filename="certificate.pdf"', "cache-control": "no-store" };
  return { kind: "content", status: 200, type: "application/pdf", body, headers };
}

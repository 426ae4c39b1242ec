import { z } from "zod";
import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { StepManyDone } from "../../assistant/desk-ports/taking-part.js";
import { takingPageSize, takingSteps } from "../../domain/taking-part.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import type { DeskReply, DeskRequest, DeskRoute } from "../route.js";
import { backOn, takingPath } from "./paths.js";

const may = "selection";
const path = "/desk/programs/offerings/:id/participants";

/** Marking many who take part at once: those ticked, or all who have nothing missing. */
export const manyRoutes: readonly DeskRoute[] = [
  { method: "POST", path: `${path}/ready`, may, handle: completeReady },
  { method: "POST", path: `${path}/many`, may, handle: markTicked },
];

async function completeReady({ params }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const done = await desk.takingPart.stepMany(who, offering, { who: "ready", to: "completed" });
  return answered(desk, offering, done, { all: "allCompleted", nobody: "nobodyReady" });
}

const form = z.object({
  registration: z.array(z.string().min(1).max(200)).max(takingPageSize),
  to: z.enum(takingSteps),
  why: z.string().max(300).default(""),
});

async function markTicked({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const offering = params.id ?? "";
  const ticked = fields.getAll("registration");
  const read = form.safeParse({ ...Object.fromEntries(fields), registration: ticked });
  if (!read.success) return problemPage(desk.words, "form", 422);
  if (ticked.length === 0) return backOn(takingPath(offering, "participants"), { problem: "nobodyTicked" });
  const { registration, ...step } = read.data;
  const done = await desk.takingPart.stepMany(who, offering, { who: registration, ...step });
  return answered(desk, offering, done, { all: "manyMarked", nobody: "nobodyMarked" });
}

function answered(
  desk: Desk,
  offering: string,
  done: StepManyDone,
  words: { readonly all: string; readonly nobody: string },
): DeskReply {
  if (done.kind === "unknown") return problemPage(desk.words, "notFound", 404);
  const back = (told: Readonly<Record<string, string>>) => backOn(takingPath(offering, "participants"), told);
  if (done.kind !== "done") return back({ problem: done.kind });
  if (done.people === 0) return back({ problem: words.nobody });
  return back({ done: done.left > 0 ? "someMarked" : words.all });
}

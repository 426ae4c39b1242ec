import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { RoundView, Wrong } from "../../assistant/desk-ports/rounds.js";
import { roundFields } from "../../domain/round-fields.js";
import type { Desk } from "../desk.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest, type DeskRoute } from "../route.js";
import { CopyRound, type CopyTyped } from "./copy-page.js";
import { daysBetween, firstDayOf } from "./first-day.js";
import type { MovedBy } from "./form-head.js";
import { lastDayProposed } from "./last-day.js";
import type { LosingWhat } from "./losing.js";
import { programPath, programsPath, roundPath } from "./paths.js";
import { readSure, readTyped, readVersion } from "./read-typed.js";
import { RecruitRound } from "./recruit-page.js";
import { notTheirs, notThere, saidOf } from "./refused.js";
import { RoundForm, type SurveyChoice } from "./round-form.js";

const area = "programs";
const may = "rounds";
const round = `${programsPath}/rounds/:id`;

/** One round: edited, copied into the next, its recruitment opened and closed. */
export const roundRoutes: readonly DeskRoute[] = [
  {
    method: "GET",
    path: `${round}/edit`,
    may,
    handle: (request, desk, who) =>
      withRound(request, desk, who, async (view) => {
        const typed = await desk.rounds.typedRound(who, view.program.id, view.round.id);
        const surveys = await desk.rounds.surveys(who, view.program.id);
        return typed ? roundForm(desk, { view, typed, surveys }, { wrong: [] }) : notThere(desk);
      }),
  },
  { method: "POST", path: `${round}/edit`, may, handle: saveRound },
  {
    method: "GET",
    path: `${round}/copy`,
    may,
    handle: (request, desk, who) =>
      withRound(request, desk, who, (view) =>
        copyForm(desk, view, { title: nextTitle(view), firstDay: "", days: "" }, { wrong: [] }),
      ),
  },
  { method: "POST", path: `${round}/copy`, may, handle: copyRound },
  {
    method: "GET",
    path: `${round}/recruit`,
    may,
    handle: (request, desk, who) =>
      withRound(request, desk, who, (view) => recruitPage(desk, view, lastDayProposed(desk.clock.now()), [])),
  },
  { method: "POST", path: `${round}/recruit`, may, handle: recruitRound },
];

/** Of a round that may be edited. */
async function withRound(
  { params }: DeskRequest,
  desk: Desk,
  who: SignedIn,
  then: (view: RoundView) => Promise<DeskReply> | DeskReply,
): Promise<DeskReply> {
  const view = await desk.rounds.round(who, params.id ?? "");
  return view?.mine ? then(view) : notThere(desk);
}

interface Said {
  readonly wrong: readonly Wrong[];
  readonly moved?: MovedBy | undefined;
  readonly losing?: LosingWhat | undefined;
}

function roundForm(
  { words }: Desk,
  {
    view,
    typed,
    surveys,
  }: {
    readonly view: RoundView;
    readonly typed: Readonly<Record<string, string>>;
    readonly surveys: readonly SurveyChoice[];
  },
  { wrong, moved, losing }: Said,
  status = 200,
): DeskPage {
  const { round, program } = view;
  const body = (
    <RoundForm
      action={`${roundPath(round.id)}/edit`}
      back={programPath(program.id)}
      version={view.version}
      state={{ typed, wrong }}
      example={round.example}
      surveys={surveys}
      moved={moved}
      losing={losing}
    />
  );
  return { kind: "page", title: words("desk.programs.editTitle", { title: round.title }), area, status, body };
}

function saveRound(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  return withRound(request, desk, who, async (view) => {
    const typed = readTyped(request.fields, roundFields);
    const version = readVersion(request.fields);
    const at = { program: view.program.id, round: view.round.id, version, ...readSure(request.fields) };
    const saved = await desk.rounds.saveRound(who, at, typed);
    if (saved.kind === "saved" || saved.kind === "same")
      return backTo(programPath(view.program.id), { done: saved.kind === "saved" ? "roundSaved" : "roundSame" });
    if (saved.kind === "unknown") return notThere(desk);
    if (saved.kind === "notYours") return notTheirs(desk);
    const { status, ...said } = saidOf(saved);
    const surveys = await desk.rounds.surveys(who, view.program.id);
    const shown = { view: { ...view, version: said.moved?.by.version ?? version }, typed, surveys };
    return roundForm(desk, shown, said, status);
  });
}

function copyForm({ words }: Desk, view: RoundView, typed: CopyTyped, { wrong, moved }: Said, status = 200): DeskPage {
  const title = words("desk.programs.copying.title", { title: view.round.title });
  return {
    kind: "page",
    title,
    area,
    status,
    body: <CopyRound view={view} typed={typed} wrong={wrong} moved={moved} />,
  };
}

function copyRound(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  return withRound(request, desk, who, async (view) => {
    const { title = "", firstDay = "", days = "" } = readTyped(request.fields, ["title", "firstDay", "days"]);
    const typed = { title, firstDay, days };
    const version = readVersion(request.fields);
    const at = { program: view.program.id, round: view.round.id, version };
    const saved = await desk.rounds.copyRound(who, at, { title, days: laterBy(view, typed) });
    if (saved.kind === "saved" || saved.kind === "same")
      return backTo(programPath(view.program.id), { done: view.round.example ? "exampleCopied" : "roundCopied" });
    if (saved.kind === "unknown") return notThere(desk);
    if (saved.kind === "notYours") return notTheirs(desk);
    const { status, ...said } = saidOf(saved);
    return copyForm(desk, { ...view, version: said.moved?.by.version ?? version }, typed, said, status);
  });
}

/** How many days later the copy is, as it is typed: by its first day where that was given. */
function laterBy(view: RoundView, { firstDay, days }: CopyTyped): string {
  const before = firstDayOf(view);
  return before === undefined || firstDay === "" ? days : String(daysBetween(before, firstDay) ?? firstDay);
}

function recruitPage({ words }: Desk, view: RoundView, until: string, wrong: readonly Wrong[]): DeskPage {
  return {
    kind: "page",
    title: words("desk.programs.recruitTitle", { title: view.round.title }),
    area,
    ...(wrong.length > 0 ? { status: 422 } : {}),
    body: <RecruitRound view={view} until={until} wrong={wrong} />,
  };
}

function recruitRound(request: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  return withRound(request, desk, who, async (view) => {
    const { until = "" } = readTyped(request.fields, ["until"]);
    const to = request.fields.get("to") === "open" ? "open" : "closed";
    const saved = await desk.rounds.recruit(who, { program: view.program.id, round: view.round.id, to, until });
    switch (saved.kind) {
      case "saved":
      case "same":
        return backTo(programPath(view.program.id), { done: to === "open" ? "recruitOpened" : "recruitClosed" });
      case "wrong":
        return recruitPage(desk, view, until, saved.wrong);
      case "notYours":
        return notTheirs(desk);
      case "moved":
      case "losing":
      case "unknown":
        return notThere(desk);
    }
  });
}

/** "3차 모집" becomes "4차 모집"; another number, as a year, stays. */
function nextTitle({ round: { title, number } }: RoundView): string {
  if (number === undefined) return title;
  return title.replace(new RegExp(`(?<!\\d)${number}(?=\\s*\\p{Script=Hangul})`, "u"), String(number + 1));
}

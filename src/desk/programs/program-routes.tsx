import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import { roundFields } from "../../domain/round-fields.js";
import type { Desk } from "../desk.js";
import { backTo, type DeskReply, type DeskRequest, type DeskRoute } from "../route.js";
import { ProgramList } from "./list-page.js";
import { programPath, programsPath, roundPath } from "./paths.js";
import { ProgramPage } from "./program-page.js";
import { readTyped, readVersion } from "./read-typed.js";
import { notTheirs, notThere, saidOf } from "./refused.js";
import { RoundForm } from "./round-form.js";
import { OlderVersion, Versions } from "./versions-page.js";

const area = "programs";
const program = `${programsPath}/:id`;

/** Programs: the list, one of them, its versions, a new round of it. */
export const programRoutes: readonly DeskRoute[] = [
  {
    method: "GET",
    path: programsPath,
    may: "programs",
    async handle(_, { rounds, words }, who) {
      const body = <ProgramList programs={await rounds.list(who)} />;
      return { kind: "page", title: words("desk.programs.title"), area, body };
    },
  },
  {
    method: "GET",
    path: program,
    may: "programs",
    async handle({ params }, desk, who) {
      const view = await desk.rounds.program(who, params.id ?? "");
      return view
        ? { kind: "page", title: view.program.title, area, body: <ProgramPage view={view} /> }
        : notThere(desk);
    },
  },
  {
    method: "GET",
    path: `${program}/versions`,
    may: "programs",
    async handle({ params: { id = "" } }, desk, who) {
      const versions = await desk.rounds.versions(who, id);
      const title = desk.words("desk.programs.versions");
      return versions
        ? { kind: "page", title, area, body: <Versions program={id} versions={versions} /> }
        : notThere(desk);
    },
  },
  {
    method: "GET",
    path: `${program}/versions/:version`,
    may: "programs",
    async handle({ params: { id = "", version = "" } }, desk, who) {
      const found = await desk.rounds.version(who, id, Number.parseInt(version, 10) || 0);
      return found
        ? { kind: "page", title: found.program.title, area, body: <OlderVersion version={found} /> }
        : notThere(desk);
    },
  },
  { method: "GET", path: `${program}/rounds/new`, may: "rounds", handle: newRound },
  { method: "POST", path: `${program}/rounds/new`, may: "rounds", handle: addRound },
];

async function newRound({ params: { id = "" } }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const [view, typed, surveys] = await Promise.all([
    desk.rounds.program(who, id),
    desk.rounds.typedRound(who, id),
    desk.rounds.surveys(who, id),
  ]);
  if (!view || !typed) return notThere(desk);
  const body = (
    <RoundForm
      action={`${programPath(id)}/rounds/new`}
      back={programPath(id)}
      version={view.version.version}
      state={{ typed, wrong: [] }}
      example={false}
      surveys={surveys}
    />
  );
  return {
    kind: "page",
    title: desk.words("desk.programs.newRoundTitle", { program: view.program.title }),
    area,
    body,
  };
}

async function addRound({ params: { id = "" }, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const typed = readTyped(fields, roundFields);
  const saved = await desk.rounds.saveRound(who, { program: id, version: readVersion(fields) }, typed);
  if (saved.kind === "saved" || saved.kind === "same")
    return backTo(`${roundPath(saved.id)}/offerings/new`, { done: "roundAdded" });
  if (saved.kind === "unknown") return notThere(desk);
  if (saved.kind === "notYours") return notTheirs(desk);
  const { status, ...said } = saidOf(saved);
  const body = (
    <RoundForm
      action={`${programPath(id)}/rounds/new`}
      back={programPath(id)}
      version={said.moved?.by.version ?? readVersion(fields)}
      state={{ typed, wrong: said.wrong }}
      example={false}
      surveys={await desk.rounds.surveys(who, id)}
      moved={said.moved}
    />
  );
  return { kind: "page", title: desk.words("desk.programs.newRound"), area, status, body };
}

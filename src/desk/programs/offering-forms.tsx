import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { OfferingPlace, Preview, Saved, Typed, Wrong } from "../../assistant/desk-ports/rounds.js";
import { offeringFields } from "../../domain/round-fields.js";
import type { Desk } from "../desk.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest } from "../route.js";
import type { MovedBy } from "./form-head.js";
import type { LosingWhat } from "./losing.js";
import { OfferingForm } from "./offering-form.js";
import { offeringPath, programPath, roundPath } from "./paths.js";
import { readSure, readTyped, readVersion } from "./read-typed.js";
import { notTheirs, notThere, saidOf } from "./refused.js";

/** A form for an offering: a new one of a round, or one that there is. */
interface Place extends OfferingPlace {
  readonly title: string;
}

export const newOffering = (request: DeskRequest, desk: Desk, who: SignedIn) => open(inRound, request, desk, who);
export const editOffering = (request: DeskRequest, desk: Desk, who: SignedIn) => open(ofOffering, request, desk, who);
export const saveNew = (request: DeskRequest, desk: Desk, who: SignedIn) => save(inRound, request, desk, who);
export const saveOffering = (request: DeskRequest, desk: Desk, who: SignedIn) => save(ofOffering, request, desk, who);
export const previewNew = (request: DeskRequest, desk: Desk, who: SignedIn) => look(inRound, request, desk, who);
export const previewOffering = (request: DeskRequest, desk: Desk, who: SignedIn) =>
  look(ofOffering, request, desk, who);

type Find = (id: string, desk: Desk, who: SignedIn) => Promise<Place | undefined>;

const inRound: Find = async (id, { rounds, words }, who) => {
  const view = await rounds.round(who, id);
  if (!view?.mine) return undefined;
  const title = words("desk.programs.newOfferingTitle", { round: view.round.title });
  return { program: view.program.id, round: view.round.id, version: view.version, title };
};

const ofOffering: Find = async (id, { rounds, words }, who) => {
  const view = await rounds.offering(who, id);
  if (!view?.mine) return undefined;
  const { program, round, offering, version } = view;
  const title = words("desk.programs.editTitle", { title: offering.title });
  return { program: program.id, round: round.id, offering: offering.id, version, title };
};

async function open(find: Find, { params }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const place = await find(params.id ?? "", desk, who);
  const typed = place && (await desk.rounds.typedOffering(who, place));
  return place && typed ? page(place, typed, {}) : notThere(desk);
}

async function save(find: Find, { params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const place = await find(params.id ?? "", desk, who);
  if (!place) return notThere(desk);
  const typed = readTyped(fields, offeringFields);
  const { title, ...at } = { ...place, version: readVersion(fields) };
  const saved = await desk.rounds.saveOffering(who, { ...at, ...readSure(fields) }, typed);
  if (saved.kind === "saved" || saved.kind === "same") return done(place, saved);
  if (saved.kind === "unknown") return notThere(desk);
  if (saved.kind === "notYours") return notTheirs(desk);
  const said = saidOf(saved);
  return page({ ...at, title, version: said.moved?.by.version ?? at.version }, typed, said);
}

function done({ offering }: Place, saved: Extract<Saved, { kind: "saved" | "same" }>): DeskReply {
  if (offering === undefined) return backTo(offeringPath(saved.id), { done: "offeringAdded" });
  if (saved.kind === "same") return backTo(offeringPath(saved.id), { done: "roundSame" });
  return backTo(offeringPath(saved.id), { done: saved.offered > 0 ? "offeringSavedOffered" : "offeringSaved" });
}

async function look(find: Find, { params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const place = await find(params.id ?? "", desk, who);
  if (!place) return notThere(desk);
  const typed = readTyped(fields, offeringFields);
  const { title, ...at } = { ...place, version: readVersion(fields) };
  const seen = await desk.rounds.preview(who, at, typed);
  if (!seen) return notThere(desk);
  const status = seen.wrong.length > 0 ? 422 : 200;
  return page({ ...at, title }, typed, { wrong: seen.wrong, previews: seen.previews, status });
}

interface Shown {
  readonly wrong?: readonly Wrong[];
  readonly moved?: MovedBy | undefined;
  readonly losing?: LosingWhat | undefined;
  readonly previews?: readonly Preview[];
  readonly status?: number;
}

function page({ program, round, offering, version, title }: Place, typed: Typed, shown: Shown): DeskPage {
  const { wrong = [], moved, losing, previews, status = 200 } = shown;
  const at = offering === undefined ? `${roundPath(round)}/offerings` : offeringPath(offering);
  const body = (
    <OfferingForm
      action={offering === undefined ? `${at}/new` : `${at}/edit`}
      preview={`${at}/preview`}
      back={offering === undefined ? programPath(program) : at}
      version={version}
      state={{ typed, wrong }}
      moved={moved}
      losing={losing}
      previews={previews}
    />
  );
  return { kind: "page", title, area: "programs", status, body };
}

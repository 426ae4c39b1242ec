import { randomBytes, randomUUID } from "node:crypto";
import { createAccounts } from "../../src/assistant/accounts/create-accounts.js";
import { createAuditLog } from "../../src/assistant/audit/create-audit.js";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { createFiles } from "../../src/assistant/files/create-files.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { createReplies } from "../../src/assistant/handoffs/replies.js";
import { createMisses } from "../../src/assistant/misses/create-misses.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { createReportDesk } from "../../src/assistant/reports/create-report-desk.js";
import { createReports } from "../../src/assistant/reports/create-reports.js";
import { createRounds } from "../../src/assistant/rounds/create-rounds.js";
import { createRoundsFiles } from "../../src/assistant/rounds-files/create-rounds-files.js";
import { createScreening } from "../../src/assistant/screening/create-screening.js";
import { createSurveys } from "../../src/assistant/surveys/create-surveys.js";
import { createTakingPart } from "../../src/assistant/taking-part/create-taking-part.js";
import { drain } from "../../src/assistant/work.js";
import type { Store } from "../../src/store/transaction.js";
import { done, passwordOf } from "../accounts/desk-accounts.js";
import { personOf, says } from "../people/townsfolk.js";
import { type DeskAgency, type Doors, fillAgency } from "./desk-agency.js";
import { type DeskSite, startDeskSite } from "./desk-site.js";
import { at, enter, type Sitter, sitter } from "./desk-sitters.js";
import { calls, handoffOf } from "./desk-talks.js";
import { canariesOf, towns } from "./desk-towns.js";
import { partsOver } from "./transcript-parts.js";

/** A Tuesday morning in Seoul, within the example rounds' time of application and the agencies' hours. */
export const tuesday = new Date("2026-03-03T01:00:00Z");

/** The desk on real ports over a store, with two agencies and an administrator over all. */
export interface WholeDesk extends Doors {
  readonly site: DeskSite;
  readonly administrator: Sitter;
  readonly agencies: readonly [DeskAgency, DeskAgency];
  /** Words of somebody who was erased: nobody may see them any more. */
  readonly erased: readonly string[];
  /** What stands at the front desk, for everybody. */
  readonly frontDesk: string;
  /** Opens another browser for somebody of these staff. */
  again(who: SignedIn): Promise<string>;
}

/** Words of somebody of the first agency who is erased before anybody looks. */
const erasedWord = "물안개";

/** Opens the desk and fills it, through the talk and through the ports, never past them. */
export async function openWholeDesk(store: Store, how: { readonly now?: () => Date } = {}): Promise<WholeDesk> {
  const clock = { now: how.now ?? (() => tuesday) };
  // Nothing is taken out: words that nobody else may see would be seen.
  const redact = async (text: string) => text;
  const parts: Parts = { ...(await partsOver(store, clock)), newId: randomUUID, redact };
  const accounts = createAccounts({ ...parts, random: randomBytes, cost: { N: 16, r: 1, p: 1 } });
  const doors: Doors = {
    parts,
    accounts,
    handoffs: createHandoffs(parts),
    people: createPeople(parts),
    replies: createReplies(parts),
    misses: createMisses(parts),
  };
  const administrator = await firstSitter(doors);
  const [here, there] = towns;
  const agencies = [
    await fillAgency(doors, administrator.who, here),
    await fillAgency(doors, administrator.who, there),
  ] as const;
  const erased = await eraseSomebody(doors, agencies[0]);
  const frontDesk = await callFrontDesk(doors);
  const { handoffs, people, replies, misses } = doors;
  const audit = createAuditLog(parts);
  const files = createFiles(parts, { settle: (conversation) => drain(parts, conversation), handoffs }).staff;
  const desk = {
    accounts,
    handoffs,
    people,
    takingPart: createTakingPart(parts),
    replies,
    misses,
    audit,
    files,
    clock,
    screening: createScreening(parts),
    surveys: createSurveys(parts, { show: () => [] }),
    reports: createReports(parts),
    reportDesk: createReportDesk(parts),
    rounds: createRounds(parts, { show: () => [] }),
    roundsFiles: createRoundsFiles(parts),
  };
  const names = parts.catalog.agencies.map(({ id, name }) => ({ id, name }));
  const site = await startDeskSite({ ...desk, agencies: names }, { now: clock.now });
  return {
    ...doors,
    site,
    administrator,
    agencies,
    erased,
    frontDesk,
    again: async ({ login }) => (await enter(accounts, login, "Firefox")).secret,
  };
}

async function firstSitter({ accounts }: Doors): Promise<Sitter> {
  const link = (await accounts.firstLink()) ?? "";
  const chosen = { login: "boss", name: "전체 관리자", password: passwordOf("boss") };
  const { secret } = done(await accounts.useLink(link, chosen, at("Firefox")));
  return sitter(accounts, secret);
}

async function eraseSomebody(doors: Doors, agency: DeskAgency): Promise<readonly string[]> {
  const town = { ...towns[0], family: "제갈", word: erasedWord, phoneStart: "010-5173-94" };
  const { person } = await calls(doors, town, 9);
  const { who } = agency.staff.manager;
  await doors.people.ask(who, person, "erase", erasedWord);
  const gone = await doors.people.erase(who, person, "request");
  if (gone.kind !== "done") throw new Error(`not erased: ${gone.kind}`);
  return canariesOf(town);
}

/** Somebody who wants nothing of any one agency. */
async function callFrontDesk(doors: Doors): Promise<string> {
  await says(doors.parts, "front", "안녕하세요", "상담사 연결해 주세요", "무지개 이야기를 하고 싶어요");
  return handoffOf(doors, await personOf(doors.parts.store, "front"));
}

import { randomBytes, randomUUID } from "node:crypto";
import { type Accounts, createAccounts } from "../../src/assistant/accounts/create-accounts.js";
import { createAuditLog } from "../../src/assistant/audit/create-audit.js";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { HandoffDone, HandoffsPort } from "../../src/assistant/desk-ports/handoffs.js";
import type { MissesPort } from "../../src/assistant/desk-ports/misses.js";
import type { PeoplePort } from "../../src/assistant/desk-ports/people.js";
import type { RepliesPort } from "../../src/assistant/desk-ports/replies.js";
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
import type { Role } from "../../src/domain/staff.js";
import type { Store } from "../../src/store/transaction.js";
import { done, passwordOf } from "../accounts/desk-accounts.js";
import { personOf, says } from "../people/townsfolk.js";
import { type DeskSite, startDeskSite } from "./desk-site.js";
import { at, enter, type Sitter, sitter } from "./desk-sitters.js";
import { canariesOf, type Town, towns } from "./desk-towns.js";
import { partsOver } from "./transcript-parts.js";

/** A Tuesday morning in Seoul, within the example rounds' time of application and the agencies' hours. */
export const tuesday = new Date("2026-03-03T01:00:00Z");

/** Ids of one agency's own things, by the part of an address that names them. */
export interface Ids {
  readonly talk: readonly string[];
  readonly people: readonly string[];
  readonly requests: readonly string[];
  readonly replies: readonly string[];
  readonly misses: readonly string[];
  readonly lessons: readonly string[];
  readonly programs: readonly string[];
  readonly rounds: readonly string[];
  readonly offerings: readonly string[];
  /** Surveys that this agency alone has people sent. */
  readonly surveys: readonly string[];
  readonly accounts: readonly string[];
  readonly sessions: readonly string[];
  /** Offerings whose applicants are chosen among, and applications to them. */
  readonly screened: readonly string[];
  readonly applicants: readonly string[];
}

/** What one agency has, and the words by which it is known wherever it turns up. */
export interface DeskAgency {
  readonly id: string;
  readonly staff: Readonly<Record<"counsellor" | "officer" | "manager", Sitter>>;
  readonly ids: Ids;
  /** Words that stand in what is known of this agency's people, and nowhere else. */
  readonly canaries: readonly string[];
  /** Words that stand in names of its staff. */
  readonly staffCanaries: readonly string[];
  /** Counsellors with nothing of their own, whom a test may shut out. */
  readonly spare: SignedIn;
  readonly leaver: SignedIn;
}

/** The desk on real ports over a store, with two agencies and an administrator over all. */
export interface WholeDesk {
  readonly site: DeskSite;
  readonly parts: Parts;
  readonly accounts: Accounts;
  readonly handoffs: HandoffsPort;
  readonly people: PeoplePort;
  readonly replies: RepliesPort;
  readonly misses: MissesPort;
  readonly administrator: Sitter;
  readonly agencies: readonly [DeskAgency, DeskAgency];
  /** Words of somebody who was erased: nobody may see them any more. */
  readonly erased: readonly string[];
  /** What stands at the front desk, for everybody. */
  readonly frontDesk: string;
  /** Opens another browser for somebody of these staff. */
  again(who: SignedIn): Promise<string>;
}

type Doors = Pick<WholeDesk, "accounts" | "handoffs" | "people" | "replies" | "misses" | "parts">;

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

async function fillAgency(doors: Doors, boss: SignedIn, town: Town): Promise<DeskAgency> {
  const { accounts, people, replies } = doors;
  const hire = (role: Role, login = role as string) => hired(doors, boss, town, { role, login });
  const staff = {
    counsellor: await hire("counsellor"),
    officer: await hire("officer"),
    manager: await hire("manager"),
  };
  const spare = await hire("counsellor", "spare");
  const leaver = await hire("counsellor", "leaver");
  const { who } = staff.counsellor;
  const word = (rest: string) => `${town.word} ${rest}`;

  const applied = await talks(doors, town, 1, ...town.besides, "네 신청해 주세요");
  const waiting = await calls(doors, town, 2);
  const claimed = await calls(doors, town, 3);
  await workOn(doors, who, claimed.handoff, town);
  const closed = await calls(doors, town, 4);
  await workOn(doors, who, closed.handoff, town);
  worked(await doors.handoffs.close(who, closed.handoff, { outcome: "answered", why: word("까닭") }));

  const asked = [
    await people.ask(who, applied, "see", word("요청")),
    await people.ask(who, waiting.person, "erase", word("요청")),
  ];
  const requests = asked.map((one) => {
    if (one.kind !== "done") throw new Error(`the request was not taken: ${one.kind}`);
    return one.id;
  });
  await people.finish(who, requests[1] ?? "", { state: "refused", detail: word("거절") });
  const saved = await replies.save(staff.officer.who, {
    title: word("제목"),
    body: word("{{name}} 님"),
    agency: town.agency,
  });
  if (saved.kind !== "saved") throw new Error(`the reply was not saved: ${saved.why}`);

  const misses = await missesOf(doors, staff.officer.who, town);
  const sitters = [spare, ...Object.values(staff), leaver];
  const sessions = await Promise.all(sitters.map((one) => accounts.sessions(one.who)));
  return {
    id: town.agency,
    staff,
    ids: {
      talk: [waiting.handoff, claimed.handoff, closed.handoff],
      people: [applied, waiting.person, claimed.person, closed.person],
      requests,
      replies: [saved.id],
      ...misses,
      screened: town.screened,
      applicants: town.screened.length > 0 ? await applicationsOf(doors, applied) : [],
      ...roundsOf(doors, town),
      surveys: [town.survey],
      accounts: sitters.map((one) => one.who.id),
      sessions: sessions.flat().map(({ id }) => id),
    },
    canaries: canariesOf(town),
    staffCanaries: [town.staffWord],
    spare: spare.who,
    leaver: leaver.who,
  };
}

/** A few rounds of the agency's programs, and the offerings that were applied for. */
function roundsOf({ parts }: Doors, { agency }: Town): Pick<Ids, "programs" | "rounds" | "offerings"> {
  const programs = parts.catalog.programs.filter((one) => one.agency.id === agency && one.registrable);
  const rounds = programs.flatMap((one) => one.rounds).filter(({ example }) => example);
  const offerings = rounds.flatMap((round) => round.offerings);
  return {
    programs: programs.slice(0, 1).map(({ id }) => id),
    rounds: rounds.slice(0, 2).map(({ id }) => id),
    offerings: offerings.slice(0, 2).map(({ id }) => id),
  };
}

async function applicationsOf({ parts }: Doors, person: string): Promise<readonly string[]> {
  const rows = await parts.store.db.selectFrom("registrations").select("id").where("person", "=", person).execute();
  return rows.map(({ id }) => id);
}

/** Somebody says what is not understood, twice; of the one an example is made. */
async function missesOf(
  { parts, misses }: Doors,
  officer: SignedIn,
  town: Town,
): Promise<Pick<Ids, "misses" | "lessons">> {
  const puzzling = ["그러니까 말이죠", "오늘 날씨 어때", "저기 그 뭐냐"].map((rest) => `${town.word} ${rest}`);
  await says(parts, `${town.agency}-5`, ...town.about, ...puzzling);
  const { lines } = await misses.list(officer, { order: "last", page: 1, size: 10 });
  const [first, ...others] = lines.map(({ id }) => id);
  const taught = await misses.teach(officer, first ?? "", { text: `${town.word} 말이에요`, meaning: "repeat" });
  if (taught.kind !== "taught" || others.length === 0) throw new Error(`not taught: ${JSON.stringify(taught)}`);
  return { misses: others, lessons: [taught.lesson] };
}

async function hired(
  { accounts }: Doors,
  boss: SignedIn,
  town: Town,
  { role, ...who }: { readonly role: Role; readonly login: string },
): Promise<Sitter> {
  const login = `${town.agency}-${who.login}`;
  const name = `김${town.staffWord} ${who.login}`;
  const { link } = done(await accounts.invite(boss, { login, name, role, agency: town.agency }));
  const { secret } = done(await accounts.useLink(link, { password: passwordOf(login) }, at(`Firefox ${town.agency}`)));
  return sitter(accounts, secret);
}

/** Somebody of the agency's town talks about its program, gives a name and a number, and says `last`. */
async function talks(doors: Doors, town: Town, n: number, ...last: readonly string[]): Promise<string> {
  const talk = `${town.agency}-${n}`;
  const phone = `${town.phoneStart}${40 + n}`;
  const lines = [`${town.word} 때문에 왔어요`, ...town.about, "동의해요", `${town.family}${town.word}`, phone, ...last];
  await says(doors.parts, talk, ...lines);
  return personOf(doors.parts.store, talk);
}

/** The same, who then wants a counsellor instead of applying. */
async function calls(
  doors: Doors,
  town: Town,
  n: number,
): Promise<{ readonly person: string; readonly handoff: string }> {
  const person = await talks(doors, town, n, "상담사 연결해 주세요");
  await says(doors.parts, `${town.agency}-${n}`, `${town.word} 이야기를 하고 싶어요`);
  return { person, handoff: await handoffOf(doors, person) };
}

async function handoffOf({ parts }: Doors, person: string): Promise<string> {
  const row = await parts.store.db
    .selectFrom("handoffs")
    .select(["id", "agency"])
    .where("person", "=", person)
    .executeTakeFirst();
  if (!row) throw new Error("nobody was called");
  return row.id;
}

/** Takes it, answers, notes, and puts a fact right. */
async function workOn({ handoffs }: Doors, who: SignedIn, id: string, { word }: Town): Promise<void> {
  const { claim } = worked(await handoffs.claim(who, id)).handoff;
  worked(await handoffs.reply(who, id, `${word} 말씀이시죠`, { key: `said-${id}`, claim }));
  worked(await handoffs.note(who, id, `${word} 메모`, { key: `note-${id}` }));
  const corrected = await handoffs.correct(who, id, { key: "occupation", value: `${word} 일` });
  if (corrected.kind !== "done") throw new Error(`not corrected: ${corrected.kind}`);
}

function worked(outcome: HandoffDone): Extract<HandoffDone, { kind: "done" }> {
  if (outcome.kind !== "done") throw new Error(`not done: ${outcome.kind}`);
  return outcome;
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

import type { Accounts } from "../../src/assistant/accounts/create-accounts.js";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { HandoffsPort } from "../../src/assistant/desk-ports/handoffs.js";
import type { MissesPort } from "../../src/assistant/desk-ports/misses.js";
import type { PeoplePort } from "../../src/assistant/desk-ports/people.js";
import type { RepliesPort } from "../../src/assistant/desk-ports/replies.js";
import type { Parts } from "../../src/assistant/parts.js";
import type { Role } from "../../src/domain/staff.js";
import { done, passwordOf } from "../accounts/desk-accounts.js";
import { says } from "../people/townsfolk.js";
import { at, type Sitter, sitter } from "./desk-sitters.js";
import { calls, talks, worked, workOn } from "./desk-talks.js";
import { canariesOf, type Town } from "./desk-towns.js";

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

/** The ports by which an agency is filled. */
export interface Doors {
  readonly parts: Parts;
  readonly accounts: Accounts;
  readonly handoffs: HandoffsPort;
  readonly people: PeoplePort;
  readonly replies: RepliesPort;
  readonly misses: MissesPort;
}

/** Hires an agency's staff, and lets the people of its town come and ask for what they ask for. */
export async function fillAgency(doors: Doors, boss: SignedIn, town: Town): Promise<DeskAgency> {
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

import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { HandoffDone, HandoffsPort } from "../../src/assistant/desk-ports/handoffs.js";
import type { Parts } from "../../src/assistant/parts.js";
import { personOf, says } from "../people/townsfolk.js";
import type { Town } from "./desk-towns.js";

/** What somebody talks to, and what staff work on it by. */
interface TalkDoors {
  readonly parts: Parts;
  readonly handoffs: HandoffsPort;
}

/** Somebody of the agency's town talks about its program, gives a name and a number, and says `last`. */
export async function talks(doors: TalkDoors, town: Town, n: number, ...last: readonly string[]): Promise<string> {
  const talk = `${town.agency}-${n}`;
  const phone = `${town.phoneStart}${40 + n}`;
  const lines = [`${town.word} 때문에 왔어요`, ...town.about, "동의해요", `${town.family}${town.word}`, phone, ...last];
  await says(doors.parts, talk, ...lines);
  return personOf(doors.parts.store, talk);
}

/** The same, who then wants a counsellor instead of applying. */
export async function calls(
  doors: TalkDoors,
  town: Town,
  n: number,
): Promise<{ readonly person: string; readonly handoff: string }> {
  const person = await talks(doors, town, n, "상담사 연결해 주세요");
  await says(doors.parts, `${town.agency}-${n}`, `${town.word} 이야기를 하고 싶어요`);
  return { person, handoff: await handoffOf(doors, person) };
}

/** The hand-off that somebody asked for. */
export async function handoffOf({ parts }: TalkDoors, person: string): Promise<string> {
  const row = await parts.store.db
    .selectFrom("handoffs")
    .select(["id", "agency"])
    .where("person", "=", person)
    .executeTakeFirst();
  if (!row) throw new Error("nobody was called");
  return row.id;
}

/** Takes it, answers, notes, and puts a fact right. */
export async function workOn({ handoffs }: TalkDoors, who: SignedIn, id: string, { word }: Town): Promise<void> {
  const { claim } = worked(await handoffs.claim(who, id)).handoff;
  worked(await handoffs.reply(who, id, `${word} 말씀이시죠`, { key: `said-${id}`, claim }));
  worked(await handoffs.note(who, id, `${word} 메모`, { key: `note-${id}` }));
  const corrected = await handoffs.correct(who, id, { key: "occupation", value: `${word} 일` });
  if (corrected.kind !== "done") throw new Error(`not corrected: ${corrected.kind}`);
}

/** What was done, where it was. */
export function worked(outcome: HandoffDone): Extract<HandoffDone, { kind: "done" }> {
  if (outcome.kind !== "done") throw new Error(`not done: ${outcome.kind}`);
  return outcome;
}

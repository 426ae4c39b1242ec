import { factsFor } from "../../conversation/learn.js";
import type { SaidMessage } from "../../conversation/message.js";
import type { Conversation } from "../../conversation/state.js";
import { type Say, say } from "../../dialog/say.js";
import type { FactKey } from "../../domain/facts.js";
import { type Language, usualLanguage } from "../../domain/languages.js";
import { programOf } from "../../domain/world.js";
import { type HandoffEvent, handoffEvents } from "../../store/handoff-events.js";
import { handoffsOfPerson, inboxRows } from "../../store/handoff-inbox.js";
import { saidByAccount } from "../../store/message-names.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { HandoffView } from "../desk-ports/handoffs.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";
import { agencyName } from "./agency-name.js";
import { isReopenable } from "./close.js";
import { lineOf, linesOf, sightOf } from "./lines.js";
import { keptPacket, talkOf } from "./packet.js";

/** A hand-off with everything that is known, in words. Whether `by` may see it is asked before. */
export async function viewOf(tx: Tx, parts: Parts, by: SignedIn, id: string): Promise<HandoffView | undefined> {
  const [row] = await inboxRows(tx, [id]);
  if (!row) return undefined;
  const { handoff } = row;
  const packet = await keptPacket(tx, id);
  const talk = await talkOf(tx, handoff, packet);
  const events = await handoffEvents(tx, handoff);
  const { notes = [] } = packet;
  const names = await staffNames(tx, [
    ...(handoff.staff === undefined ? [] : [handoff.staff]),
    ...events.flatMap(({ by: who, to }) => [who, ...(to === undefined ? [] : [to])]),
    ...notes.map(({ staff }) => staff),
  ]);
  const programs = new Set([...(handoff.program === undefined ? [] : [handoff.program]), ...talk.programs]);
  const day = handoff.closedAt === undefined ? parts.clock.now() : new Date(handoff.closedAt);
  const earlier = (await handoffsOfPerson(tx, handoff.person, sightOf(by))).filter((other) => other !== id);
  return {
    ...lineOf(parts, row, names),
    person: handoff.person,
    conversation: handoff.conversation,
    claim: handoff.claim,
    fullWish: row.wish,
    ...(packet.before === undefined ? {} : { wishBefore: packet.before }),
    ...(handoff.reason === "crisis" && packet.detail !== undefined ? { crisis: packet.detail } : {}),
    ...speaksOf(parts, talk.language),
    facts: factsInWords(parts, talk.facts),
    verdicts: [...programs].flatMap((program) => verdictIn(parts, program, talk.facts, seoulDay(day)) ?? []),
    ...(talk.open ? { open: parts.words.word(talk.open.question) } : {}),
    notes: notes.map(({ staff, text, at }) => ({ by: names.get(staff) ?? staff, text, at })),
    transcript: transcriptOf(talk.said, await saidByAccount(tx, handoff.conversation, by.id)),
    events: events.map((event) => eventInWords(parts, event, names)),
    reopenable: handoff.staff === by.id && (await isReopenable(tx, parts, handoff)),
    earlier: await linesOf(tx, parts, await inboxRows(tx, earlier)),
  };
}

/** Staff want to know before they write. */
function speaksOf({ words }: Parts, language: Language | undefined): Pick<HandoffView, "speaks"> {
  return language === undefined || language === usualLanguage
    ? {}
    : { speaks: words.word(say(`handoffs.language.${language}`)) };
}

/** What was said, each with what became of it. */
function transcriptOf(said: readonly SaidMessage[], mine: ReadonlySet<number>): HandoffView["transcript"] {
  return said.flatMap(({ seq, from, text, at, amends, files }) => {
    if (amends) return [];
    const changes = said.flatMap((one) => {
      if (one.amends?.seq !== seq) return [];
      return [{ at: one.at, ...(one.amends.text === undefined ? {} : { text: one.amends.text }) }];
    });
    const line = {
      seq,
      from,
      text,
      at,
      ...(files ? { files } : {}),
      ...(mine.has(seq) ? { mine: true as const } : {}),
    };
    return [changes.length === 0 ? line : { ...line, changes }];
  });
}

type KnownFacts = Conversation["facts"];

function factsInWords({ house, words }: Parts, known: KnownFacts): HandoffView["facts"] {
  const { facts } = factsFor({ facts: known });
  return Object.entries(known).flatMap(([key, fact]) => {
    if (!fact) return [];
    const shown = identitySay(key, String(fact.value)) ?? house.factSay(facts, key as FactKey);
    return shown ? { key, label: words.word(say(`fact.name.${key}`)), value: words.word(shown) } : [];
  });
}

function identitySay(key: string, text: string): Say | undefined {
  if (key === "name") return say("plain", { text });
  return key === "phone" ? say("handoffs.phone", { phone: text }) : undefined;
}

/** How a program stands for the person with what is known: the verdict, then why, clause by clause. */
function verdictIn({ catalog, house, words }: Parts, id: string, known: KnownFacts, today: string) {
  const program = programOf(catalog, id);
  if (!program) return undefined;
  const { facts } = factsFor({ facts: known });
  const [verdict = "", ...why] = words.message(house.verdictSaying(program, facts, today)).text.split("\n");
  return { program: program.title, verdict, why };
}

function eventInWords(parts: Parts, event: HandoffEvent, names: ReadonlyMap<string, string>) {
  const { at, by, what, to, why } = event;
  const isPassedOn = what === "passedOn" && to !== undefined;
  return {
    at,
    by: by === "person" || by === "house" ? parts.words.word(say(`handoffs.by.${by}`)) : (names.get(by) ?? by),
    what,
    ...(isPassedOn ? { to: names.get(to) ?? agencyName(parts, to) } : {}),
    ...(why === undefined ? {} : { why }),
  };
}

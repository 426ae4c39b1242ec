import type { Message } from "../../conversation/message.js";
import { type Say, say } from "../../dialog/say.js";
import { callbacksIn, closedIn, openFigures, queueFigures, surveysAnsweredIn } from "../../store/agency-figures.js";
import { countedOn } from "../../store/day-counts.js";
import type { Tx } from "../../store/transaction.js";
import { agencyName } from "../handoffs/agency-name.js";
import type { Parts } from "../parts.js";
import { dayAfter, startOf, workingDayBefore } from "./seoul-days.js";
import { weekInWords } from "./weekly.js";

const timesAtMost = 12;

/** What an agency's staff begin a working day with, and a week: figures and times, no name and no word of anybody's. */
export async function digestOf(
  tx: Tx,
  parts: Parts,
  { agency, day, now }: { readonly agency: string; readonly day: string; readonly now: Date },
): Promise<Message> {
  const since = workingDayBefore(parts, agency, day);
  const today = { from: startOf(day).toISOString(), to: startOf(dayAfter(day, 1)).toISOString() };
  const lately = { from: startOf(since).toISOString(), to: today.from };
  const programs = parts.catalog.programs.filter((one) => one.agency.id === agency);
  const ids = programs.map(({ id }) => id);
  const titles = new Map(programs.map(({ id, title }) => [id, title]));

  const open = await openFigures(tx, { agency, now: now.toISOString() });
  const calls = await callbacksIn(tx, agency, today);
  const closed = await closedIn(tx, agency, lately);
  const notUnderstood = await countedOn(tx, { from: since, to: day, name: "notUnderstood", agency });
  const closedSurveys = await countedOn(tx, { from: since, to: day, name: "surveysAnswered", agency });
  const surveys = closedSurveys + (await surveysAnsweredIn(tx, ids, lately));
  const queues = await queueFigures(tx, ids, lately);

  const words = (one: Say) => parts.words.word(one);
  const times = calls.slice(0, timesAtMost).map((at) => words(say("rooms.time", { at })));
  const lines = [
    words(say("rooms.digest.title", { agency: agencyName(parts, agency), day: startOf(day).toISOString() })),
    words(say("rooms.digest.open", { waiting: open.waiting, claimed: open.claimed })),
    ...(open.late > 0 ? [words(say("rooms.digest.late", { count: open.late }))] : []),
    ...(calls.length > 0 ? [words(say("rooms.digest.calls", { count: calls.length, times }))] : []),
    words(say("rooms.digest.closed", { since: startOf(since).toISOString(), count: closed })),
    ...(notUnderstood > 0 ? [words(say("rooms.digest.notUnderstood", { count: notUnderstood }))] : []),
    ...(surveys > 0 ? [words(say("rooms.digest.surveys", { count: surveys }))] : []),
    ...queues.map(({ program, waiting, offered, expired }) =>
      words(say("rooms.digest.queue", { program: titles.get(program) ?? program, waiting, offered, expired })),
    ),
    ...(await weekInWords(tx, parts, { agency, day })).map(words),
  ];
  return { from: "assistant", text: lines.join("\n") };
}

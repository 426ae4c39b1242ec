import type { Message } from "../../conversation/message.js";
import { say } from "../../dialog/say.js";
import { frontDesk } from "../../domain/staff.js";
import { brokenSince, openFigures, queueFigures, urgentWaiting } from "../../store/agency-figures.js";
import { outboxTrouble } from "../../store/outbox-trouble.js";
import type { Tx } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";
import { dayAfter, startOf } from "./seoul-days.js";

/** What a room is to be told, by a name that says when it is told anew. */
export interface Alert {
  readonly name: string;
  readonly message: Message;
}

const hourMs = 3_600_000;
const minuteMs = 60_000;
/** Nobody has taken somebody in danger for so many minutes: told at each of these, once. */
const urgentAfter = [5, 15, 60];
/** A waiting list that reaches one of these is told once a day. */
const queueSteps = [5, 10, 20, 50, 100, 200, 500];
/** A message that has waited for so long to be sent. */
const stuckMs = 10 * minuteMs;

/** What staff of an agency are to be told of now. Figures alone: whose they are is at the desk. */
export async function alertsOf(tx: Tx, parts: Parts, agency: string): Promise<readonly Alert[]> {
  return [
    ...(await brokenPromises(tx, parts, agency)),
    ...(await nobodyThere(tx, parts, agency)),
    ...(await growingQueues(tx, parts, agency)),
    ...(agency === frontDesk ? await troubleSending(tx, parts) : []),
  ];
}

async function brokenPromises(tx: Tx, parts: Parts, agency: string): Promise<readonly Alert[]> {
  const now = parts.clock.now();
  const hour = hourOf(now);
  if ((await brokenSince(tx, agency, hour)) === 0) return [];
  const { late } = await openFigures(tx, { agency, now: now.toISOString() });
  return late === 0 ? [] : [alert(parts, `late:${hour}`, "rooms.alert.late", { count: late })];
}

async function nobodyThere(tx: Tx, parts: Parts, agency: string): Promise<readonly Alert[]> {
  const now = parts.clock.now().getTime();
  return (await urgentWaiting(tx, agency)).flatMap(({ id, since }) => {
    const minutes = Math.floor((now - Date.parse(since)) / minuteMs);
    const step = urgentAfter.findLast((after) => minutes >= after);
    return step === undefined ? [] : [alert(parts, `urgent:${id}:${since}:${step}`, "rooms.alert.urgent", { minutes })];
  });
}

async function growingQueues(tx: Tx, parts: Parts, agency: string): Promise<readonly Alert[]> {
  const day = seoulDay(parts.clock.now());
  const today = { from: startOf(day).toISOString(), to: startOf(dayAfter(day, 1)).toISOString() };
  const programs = parts.catalog.programs.filter((one) => one.agency.id === agency);
  const queues = await queueFigures(
    tx,
    programs.map(({ id }) => id),
    today,
  );
  return queues.flatMap(({ program, waiting, offered, expired }) => {
    const step = queueSteps.findLast((one) => waiting >= one);
    if (step === undefined) return [];
    const title = programs.find(({ id }) => id === program)?.title ?? program;
    return [
      alert(parts, `queue:${program}:${step}:${day}`, "rooms.alert.queue", {
        program: title,
        waiting,
        offered,
        expired,
      }),
    ];
  });
}

/** Of all people, whosever: those who wait at the front desk are everybody's, and so is this. */
async function troubleSending(tx: Tx, parts: Parts): Promise<readonly Alert[]> {
  const now = parts.machineClock.now();
  const hour = hourOf(now);
  const stuckBefore = new Date(now.getTime() - stuckMs);
  return (await outboxTrouble(tx, { since: new Date(hour), stuckBefore })).map(({ channel, dead, gone, stuck }) =>
    alert(parts, `outbox:${channel}:${hour}`, "rooms.alert.outbox", {
      channel: parts.words.word(say(`link.channel.${channel}`)),
      dead,
      gone,
      stuck,
    }),
  );
}

function alert({ words }: Parts, name: string, key: string, params: Readonly<Record<string, string | number>>): Alert {
  return { name, message: { from: "assistant", text: words.word(say(key, params)) } };
}

/** The hour that an instant is in, by its first instant. */
function hourOf(now: Date): string {
  return new Date(Math.floor(now.getTime() / hourMs) * hourMs).toISOString();
}

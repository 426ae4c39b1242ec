import { z } from "zod";
import type { Amended, Amendment, Delivered, Delivery } from "../../../assistant/ports.js";
import { splitText } from "../../../words/fit/split-text.js";
import type { SaidActivity } from "../../activity/activity.js";
import { threadLine } from "../../staff-room/say-in-thread.js";
import { addressed } from "../addressed.js";
import { amendThere } from "../amend.js";
import { amendedText } from "../amended-text.js";
import type { Connector } from "../connector.js";
import { limitsFor } from "../fit.js";
import { isTaken, outcomeOf } from "../outcome.js";
import { postedId } from "../posted-id.js";
import type { Words } from "../words.js";
import { addressOf, threadReference } from "./room-address.js";
import type { TeamsStaff } from "./teams-staff.js";

const threadAddress = z.object({ to: z.literal("thread"), channel: z.string(), thread: z.string() });

/** The card below which something is to be said, if it is for staff. */
export function readThread(address: unknown) {
  const read = threadAddress.safeParse(address);
  return read.success ? { room: read.data.channel, message: read.data.thread } : null;
}

/** Shows below the card that something said in the talk was put right, or taken back. */
export async function amendInThread(
  amendment: Amendment,
  { connector, staff }: { readonly connector: Connector; readonly staff: TeamsStaff },
  signal: AbortSignal,
): Promise<Amended> {
  const place = readThread(amendment.address);
  const reached = place && (await addressOf(staff, place.room));
  if (!place || !reached) return { kind: "later" };
  const { now } = amendment;
  const line = threadLine({ ...now, text: amendedText(now, staff.words) }, staff.words);
  const parts = splitText(line, limitsFor("teams").text);
  const said = parts.map((text): SaidActivity => ({ type: "message", text, textFormat: "plain" }));
  return amendThere(connector, threadReference(reached, place), amendment, said, signal);
}

/** Hands what was said in a talk on to the thread of those who answer in it. */
export async function sendToThread(
  { message, address, parts, mayBeThere }: Delivery,
  { connector, staff, words }: { readonly connector: Connector; readonly staff: TeamsStaff; readonly words: Words },
  signal: AbortSignal,
): Promise<Delivered> {
  const place = readThread(address);
  const reached = place && (await addressOf(staff, place.room));
  if (!place || !reached) return { kind: "later" };
  const to = threadReference(reached, place);
  const line = threadLine(message, staff.words);
  const text = mayBeThere ? `${line}\n\n${words("activity.again")}` : line;
  const there = [...parts];
  for (const part of splitText(text, limitsFor("teams").text).slice(parts.length)) {
    const said = addressed({ type: "message", text: part, textFormat: "plain" }, to);
    const answer = await connector.post(to, said, signal);
    if (!isTaken(answer)) return outcomeOf(answer, there);
    const id = postedId(answer);
    if (id !== undefined) await staff.rooms.wroteBelow(place, id);
    there.push(id ?? "");
  }
  return { kind: "sent", parts: there };
}

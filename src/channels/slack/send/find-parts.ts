import type { webApi } from "@slack/bolt";
import { z } from "zod";
import type { Found } from "../../../assistant/ports.js";
import type { Place } from "./sender.js";

/** What stands in the metadata of everything we post: which message of ours, and which part of it. */
export interface PartMark {
  readonly outbox: string;
  readonly part: number;
  readonly of: number;
}

const eventType = "ieum_message";

export function partMark({ outbox, part, of }: PartMark) {
  return { event_type: eventType, event_payload: { outbox, part, of } };
}

const marked = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(eventType),
    event_payload: z.object({ outbox: z.string(), part: z.number(), of: z.number() }),
  }),
});

/** So many messages are looked at: nothing later is sent before this is settled, only they can have written meanwhile. */
const pageSize = 200;
const pagesAtMost = 5;

/**
 * Looks in the channel or thread whether a message is there, by its mark. `there`: all of it, or with `of` as many of its
 * parts as stand in a row. `unknown`: not in what was looked at, and there is more.
 */
export async function findParts(api: webApi.WebClient, place: Place, outbox: string, of?: number): Promise<Found> {
  const parts = new Map<number, string>();
  let whole = of ?? 1;
  let cursor: string | undefined;
  for (let page = 0; page < pagesAtMost; page++) {
    const { messages, next } = await pageOf(api, place, cursor);
    for (const message of messages) {
      const read = marked.safeParse(message);
      if (!read.success || read.data.metadata.event_payload.outbox !== outbox) continue;
      const { part, of: all } = read.data.metadata.event_payload;
      parts.set(part, read.data.ts);
      whole = all;
    }
    const inRow = rowOf(parts);
    if (inRow.length === whole) return { there: inRow };
    cursor = next;
    if (cursor === undefined) return of !== undefined && inRow.length > 0 ? { there: inRow } : "absent";
  }
  return "unknown";
}

/** A channel from its newest, a thread from its oldest. */
async function pageOf(api: webApi.WebClient, { channel, thread }: Place, cursor: string | undefined) {
  const asked = { channel, limit: pageSize, include_all_metadata: true, ...(cursor === undefined ? {} : { cursor }) };
  const page =
    thread === undefined
      ? await api.conversations.history(asked)
      : await api.conversations.replies({ ...asked, ts: thread });
  return { messages: page.messages ?? [], next: page.response_metadata?.next_cursor || undefined };
}

function rowOf(parts: ReadonlyMap<number, string>): readonly string[] {
  const row: string[] = [];
  for (let ts = parts.get(0); ts !== undefined; ts = parts.get(row.length)) row.push(ts);
  return row;
}

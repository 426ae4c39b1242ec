import { frontDesk } from "../../domain/staff.js";
import { programOf } from "../../domain/world.js";
import type { InboxRow, Sight } from "../../store/handoff-inbox.js";
import type { HandoffRecord } from "../../store/handoff-rows.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { HandoffLine } from "../desk-ports/handoffs.js";
import type { Parts } from "../parts.js";
import { isAway } from "./acting.js";
import { agencyName } from "./agency-name.js";

/** The hand-offs that `by` may see: their agency's, and what waits at the front desk. */
export function sightOf({ agency }: SignedIn): Sight {
  return agency === null ? { kind: "all" } : { kind: "some", agencies: [agency, frontDesk] };
}

export async function linesOf(tx: Tx, parts: Parts, rows: readonly InboxRow[]): Promise<readonly HandoffLine[]> {
  const names = await staffNames(
    tx,
    rows.flatMap(({ handoff }) => handoff.staff ?? []),
  );
  return rows.map((row) => lineOf(parts, row, names));
}

const longestWish = 120;

export function lineOf(
  parts: Parts,
  { handoff, channel, wish }: InboxRow,
  names: ReadonlyMap<string, string>,
): HandoffLine {
  const { id, agency, state, reason, urgent, staff, program, at } = handoff;
  const { askedAt, callbackAt, escalatedAt, closedAt, outcome, rating } = handoff;
  const due = dueOf(handoff, parts.clock.now().toISOString());
  return {
    id,
    agency: { id: agency, name: agencyName(parts, agency) },
    channel,
    state,
    reason,
    urgent,
    ...(staff === undefined ? {} : { staff: { id: staff, name: names.get(staff) ?? staff } }),
    ...(program === undefined
      ? {}
      : { program: { id: program, title: programOf(parts.catalog, program)?.title ?? program } }),
    wish: cutWish(wish),
    at,
    ...(due ? { due } : {}),
    ...(askedAt === undefined ? {} : { askedAt }),
    ...(callbackAt === undefined ? {} : { callbackAt }),
    away: isAway(handoff, parts),
    ...(escalatedAt === undefined ? {} : { escalatedAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(rating === undefined ? {} : { rating }),
  };
}

/** What comes first: the end, where nothing is promised before it; else an answer. */
function dueOf(handoff: HandoffRecord, now: string): HandoffLine["due"] {
  const { state, dueAt, resolveDueAt, firstAnsweredAt } = handoff;
  if (state === "closed" || dueAt === undefined) return undefined;
  const answer = firstAnsweredAt === undefined ? "firstAnswer" : "nextAnswer";
  return { at: dueAt, what: dueAt === resolveDueAt ? "resolution" : answer, late: dueAt <= now };
}

/** A wish as lists and cards show it. */
export function cutWish(wish: string): string {
  const letters = [...wish];
  return letters.length <= longestWish ? wish : `${letters.slice(0, longestWish - 1).join("")}…`;
}

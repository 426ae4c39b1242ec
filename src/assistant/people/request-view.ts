import { daysLeft } from "../../domain/request-clock.js";
import type { StoredRequest } from "../../store/data-requests-read.js";
import { staffNames } from "../../store/staff-names.js";
import type { Tx } from "../../store/transaction.js";
import type { DataRequest } from "../desk-ports/people.js";
import type { Parts } from "../parts.js";
import { doerInWords } from "./in-words.js";

/** Requests with their clock, and with names in the place of accounts. */
export async function requestViews(
  tx: Tx,
  parts: Parts,
  stored: readonly StoredRequest[],
  now: Date,
): Promise<readonly DataRequest[]> {
  const names = await staffNames(
    tx,
    stored.flatMap(({ doneBy }) => doneBy ?? []),
  );
  return stored.map(({ person, doneBy, ...request }) => ({
    ...request,
    ...(person === null ? {} : { person }),
    ...(doneBy === undefined ? {} : { doneBy: doerInWords(parts, doneBy, names) }),
    daysLeft: daysLeft(request.dueAt, now.toISOString()),
  }));
}

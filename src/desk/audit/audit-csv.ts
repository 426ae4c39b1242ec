import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import { csv } from "../../http/csv.js";
import type { Desk } from "../desk.js";
import type { DeskReply, DeskRequest } from "../route.js";
import { actionInWords, actorInWords, subjectInWords, whyInWords } from "./in-words.js";
import { filtersIn } from "./wish.js";

/** A spreadsheet takes this many; narrow the days for more. */
const most = 10_000;

/** The entries of the filters as a file; ids only, as in the log itself. */
export async function takeCsv({ query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const { lines } = await desk.audit.entries(who, { ...filtersIn(query), page: 1, size: most });
  const known = (key: string) => (desk.hasWords(key) ? desk.words(key) : undefined);
  const head = ["seq", "at", "actor", "account", "action", "subject", "why", "place"] as const;
  const rows = lines.map(({ seq, at, actor, action, subject, why, place }) => [
    seq,
    at,
    actorInWords(known, actor),
    actor.id,
    actionInWords(known, action),
    subjectInWords(known, subject),
    whyInWords(known, why),
    place,
  ]);
  return {
    kind: "content",
    status: 200,
    type: "text/csv; charset=utf-8",
    body: csv([head.map((column) => desk.words(`desk.audit.column.${column}`)), ...rows]),
    headers: { "content-disposition": 'attachment; filename="audit.csv"' },
  };
}

import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HandoffLine, InboxWish } from "../../assistant/desk-ports/handoffs.js";
import { type CsvCell, csv } from "../../http/csv.js";
import type { Reply } from "../../http/reply.js";
import type { Desk } from "../desk.js";

/** Read in pieces, so that a long list does not hold the store. */
const piece = 100;

const columns = [
  "id",
  "agency",
  "program",
  "channel",
  "reason",
  "state",
  "staff",
  "calledAt",
  "dueAt",
  "late",
  "callbackAt",
  "closedAt",
  "outcome",
  "rating",
] as const;

/** The whole list that a page of the inbox is cut from. Nothing that a person said is in it. */
export async function inboxCsv(wish: InboxWish, desk: Desk, who: SignedIn): Promise<Reply> {
  const lines: HandoffLine[] = [];
  for (let page = 1; ; page++) {
    const read = await desk.handoffs.inbox(who, { ...wish, page, size: piece });
    lines.push(...read.lines);
    if (read.lines.length === 0 || lines.length >= read.total) break;
  }
  const head = columns.map((column) => desk.words(`desk.inbox.csv.${column}`));
  return {
    kind: "content",
    status: 200,
    type: "text/csv; charset=utf-8",
    body: csv([head, ...lines.map((line) => columns.map((column) => cell(line, column, desk)))]),
    headers: { "content-disposition": 'attachment; filename="inbox.csv"' },
  };
}

function cell(line: HandoffLine, column: (typeof columns)[number], { words, hasWords }: Desk): CsvCell {
  switch (column) {
    case "id":
      return line.id;
    case "agency":
      return line.agency.name;
    case "program":
      return line.program?.title;
    case "channel":
      return hasWords(`desk.channel.${line.channel}`) ? words(`desk.channel.${line.channel}`) : line.channel;
    case "reason":
      return words(`desk.handoff.reason.${line.reason}`);
    case "state":
      return words(`desk.handoff.state.${line.state}`);
    case "staff":
      return line.staff?.name;
    case "calledAt":
      return line.at;
    case "dueAt":
      return line.due?.at;
    case "late":
      return line.due?.late ? words("desk.inbox.csv.isLate") : undefined;
    case "callbackAt":
      return line.callbackAt;
    case "closedAt":
      return line.closedAt;
    case "outcome":
      return line.outcome === undefined ? undefined : words(`desk.outcome.${line.outcome}.name`);
    case "rating":
      return line.rating;
  }
}

import { reading } from "../../store/transaction.js";
import type { FetchDue, FilesPort, StaffFilesPort } from "../desk-ports/files.js";
import type { HandoffsPort } from "../desk-ports/handoffs.js";
import type { Parts } from "../parts.js";
import { announceGiven, announceSent } from "./announce.js";
import { fetchDue } from "./fetch-due.js";
import { give, taker } from "./give.js";
import { openByLink, openForStaff, openOfTalk } from "./open-file.js";
import { send } from "./send.js";

export interface Files {
  /** For channels. */
  readonly people: FilesPort;
  /** For where staff work. */
  readonly staff: StaffFilesPort;
  readonly fetchDue: FetchDue;
}

/**
 * Files between people and staff, over the store that everybody shares. `settle` lets a conversation take its waiting
 * turns; `handoffs` shows staff what came of what they did.
 */
export function createFiles(
  parts: Parts,
  {
    settle,
    handoffs,
  }: { readonly settle: (conversation: string) => Promise<void>; readonly handoffs: Pick<HandoffsPort, "open"> },
): Files {
  const quietly = (conversation: string): Promise<void> =>
    settle(conversation).catch((fault: unknown) => parts.seen.failed("turn", fault));
  return {
    people: {
      taken: (conversation) => reading(parts.store, async (tx) => ((await taker(tx, conversation)) ? "yes" : "no")),
      async give(from, files) {
        const done = await give(parts, from, files);
        if (done.kind === "given") void quietly(from.conversation);
        return done;
      },
      async announce(from, sources) {
        await announceGiven(parts, from, sources);
        void quietly(from.conversation);
      },
      ofTalk: (conversation, id) => openOfTalk(parts, conversation, id),
      byLink: (link) => openByLink(parts, link),
    },
    staff: {
      async send(by, id, files, how) {
        const done = await send(parts, by, id, files, how);
        if (done.kind !== "done") return done;
        await quietly(done.handoff.conversation);
        const handoff = await handoffs.open(by, id);
        return handoff ? { kind: "done", handoff } : { kind: "unknown" };
      },
      open: (by, handoff, id) => openForStaff(parts, by, handoff, id),
      async announce(by, handoff, sources, how) {
        const done = await announceSent(parts, by, handoff, sources, how);
        return done.kind === "done" ? { kind: "awaited" } : done;
      },
    },
    fetchDue: (fetcher) => fetchDue(parts, fetcher, quietly),
  };
}

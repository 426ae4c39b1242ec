import { setTimeout as sleep } from "node:timers/promises";
import { inboxCounts, inboxPage } from "../../store/handoff-inbox.js";
import { findHandoffRecord } from "../../store/handoff-rows.js";
import { reading } from "../../store/transaction.js";
import { amendByStaff } from "../amend/amend-by-staff.js";
import { readOnAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { HandoffDone, HandoffsPort, InboxPage, InboxWish } from "../desk-ports/handoffs.js";
import type { Parts } from "../parts.js";
import { drain } from "../work.js";
import { type Acted, auditEntry, maySee } from "./acting.js";
import { correct, note, reply } from "./answer.js";
import { claim, stay } from "./claim.js";
import { close, reopen } from "./close.js";
import { linesOf, sightOf } from "./lines.js";
import { colleagues, passOn } from "./pass-on.js";
import { viewOf } from "./view.js";
import { createHandoffNews } from "./watch.js";

/** What was done is shown after this long at the latest, though the talk may not have followed yet. */
const patienceMs = 2_000;

/** A page that nobody could read is no page. */
const largestPage = 200;

/**
 * Hand-offs as the desk works them, over the store that everybody shares. `settle` lets a conversation take its waiting
 * turns, so that what staff did is in the talk when they see it again; an assistant that serves hands in its own, which
 * also tells those who watch the talk.
 */
export function createHandoffs(
  parts: Parts,
  settle: (conversation: string) => Promise<void> = (conversation) => drain(parts, conversation),
): HandoffsPort {
  const news = createHandoffNews(parts);

  /** Whoever did something sees what came of it, even where it is not theirs any more. */
  async function shown(by: SignedIn, id: string, act: () => Promise<Acted>): Promise<HandoffDone>;
  async function shown<Other>(
    by: SignedIn,
    id: string,
    act: () => Promise<Acted | Other>,
  ): Promise<HandoffDone | Other>;
  async function shown(by: SignedIn, id: string, act: () => Promise<Acted | NotSaid | Unreadable>) {
    const before = await reading(parts.store, (tx) => findHandoffRecord(tx, id));
    const acted = await act();
    if (acted.kind !== "done") return acted;
    await followed(acted.handoff.conversation);
    news.spread([acted.handoff.agency, ...(before ? [before.agency] : [])]);
    const handoff = await reading(parts.store, (tx) => viewOf(tx, parts, by, id));
    return handoff ? { kind: "done", handoff } : { kind: "unknown" };
  }
  const followed = async (conversation: string): Promise<void> => {
    const done = new AbortController();
    const settled = settle(conversation).catch((fault: unknown) => parts.seen.failed("turn", fault));
    const enough = sleep(patienceMs, undefined, { signal: done.signal }).catch(() => {});
    await Promise.race([settled, enough]);
    done.abort();
  };

  return {
    inbox: (by, wish) =>
      readOnAudited(parts.store, auditEntry(parts, by, "list", "handoffs"), (tx) => inboxOf(tx, parts, by, wish)),
    open: (by, id) =>
      readOnAudited(parts.store, auditEntry(parts, by, "open", id), async (tx) => {
        const found = await findHandoffRecord(tx, id);
        return found && maySee(by, found.agency) ? viewOf(tx, parts, by, id) : undefined;
      }),
    claim: (by, id, how) => shown(by, id, () => claim(parts, by, id, how)),
    reply: (by, id, text, how) => shown(by, id, () => reply(parts, by, id, text, how)),
    amend: (by, id, change, how) => shown<NotSaid>(by, id, () => amendByStaff(parts, by, id, change, how)),
    note: (by, id, text, how) => shown(by, id, () => note(parts, by, id, text, how)),
    correct: (by, id, fact) => shown<Unreadable>(by, id, () => correct(parts, by, id, fact)),
    passOn: (by, id, to, why) => shown(by, id, () => passOn(parts, by, id, to, why)),
    close: (by, id, end) => shown(by, id, () => close(parts, by, id, end)),
    reopen: (by, id) => shown(by, id, () => reopen(parts, by, id)),
    stay: (by, id) => stay(parts, by, id),
    colleagues: (by) => colleagues(parts, by),
    watch: news.watch,
  };
}

interface NotSaid {
  readonly kind: "notSaid";
}

interface Unreadable {
  readonly kind: "unreadable";
}

async function inboxOf(
  tx: Parameters<typeof inboxPage>[0],
  parts: Parts,
  by: SignedIn,
  wish: InboxWish,
): Promise<InboxPage> {
  const now = parts.clock.now().toISOString();
  const sight = sightOf(by);
  const size = Math.min(Math.max(1, wish.size), largestPage);
  const asked = wish.agency;
  if (asked !== undefined && !maySee(by, asked))
    return { lines: [], total: 0, counts: await inboxCounts(tx, sight, { staff: by.id, now }) };
  const { rows, total } = await inboxPage(tx, {
    sight: asked === undefined ? sight : { kind: "some", agencies: [asked] },
    place: wish.tab === "mine" ? { kind: "mine", staff: by.id } : { kind: wish.tab },
    ...(wish.program === undefined ? {} : { program: wish.program }),
    ...(wish.reason === undefined ? {} : { reason: wish.reason }),
    ...(wish.late ? { lateAt: now } : {}),
    offset: (Math.max(1, wish.page) - 1) * size,
    limit: size,
  });
  const programs = parts.catalog.programs
    .filter(({ agency }) => maySee(by, agency.id))
    .map(({ id, title }) => ({ id, title }));
  const counts = await inboxCounts(tx, sight, { staff: by.id, now });
  return { lines: await linesOf(tx, parts, rows), total, counts, programs };
}

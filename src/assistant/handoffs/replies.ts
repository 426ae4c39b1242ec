import { say } from "../../dialog/say.js";
import { may } from "../../domain/staff.js";
import { programOf } from "../../domain/world.js";
import { appendAudit } from "../../store/audit.js";
import { loadConversation } from "../../store/conversations.js";
import { findHandoffRecord, type HandoffRecord } from "../../store/handoff-rows.js";
import { findReply, listReplies, removeReply, type StoredReply, saveReply, seedReplies } from "../../store/replies.js";
import { inTransaction, reading, type Tx } from "../../store/transaction.js";
import { readOnAudited } from "../audited.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import { type RepliesPort, replyFields } from "../desk-ports/replies.js";
import type { Parts } from "../parts.js";
import { isFree } from "../staff-words.js";
import { auditEntry, maySee } from "./acting.js";
import { agencyName } from "./agency-name.js";
import { keptPacket } from "./packet.js";
import { fillFields, hasUnknownField } from "./reply-fields.js";

const longestTitle = 60;
const longestBody = 2_000;

/** Canned replies over the store. The first ones come with the program; staff change and remove them as they like. */
export function createReplies(parts: Parts): RepliesPort {
  let seeded: Promise<void> | undefined;
  const seed = () => {
    seeded ??= inTransaction(parts.store, (tx) => seedReplies(tx, seedsOf(parts), parts.clock.now())).catch((fault) => {
      seeded = undefined;
      throw fault;
    });
    return seeded;
  };
  return {
    async list(by) {
      await seed();
      return reading(parts.store, (tx) => listReplies(tx, by.agency));
    },
    async filled(by, handoff) {
      await seed();
      const filled = await readOnAudited(parts.store, auditEntry(parts, by, "open", handoff), async (tx) => {
        const found = await findHandoffRecord(tx, handoff);
        return found && maySee(by, found.agency) ? filledFor(tx, parts, by, found) : undefined;
      });
      return filled ?? [];
    },
    async save(by, { id, title, body, agency }) {
      await seed();
      const why = wrongIn(title.trim(), body.trim());
      if (why) return { kind: "refused", why };
      if (!isFree(parts, `${title}\n${body}`)) return { kind: "refused", why: "residentNumber" };
      return inTransaction(parts.store, async (tx) => {
        const before = id === undefined ? undefined : await findReply(tx, id);
        if (id !== undefined && !(before && isShown(by, before.agency))) return { kind: "refused", why: "unknown" };
        if (!mayWrite(by, agency) || (before && !mayWrite(by, before.agency)))
          return { kind: "refused", why: "notYours" };
        const reply = { id: id ?? parts.newId(), title: title.trim(), body: body.trim(), agency };
        await saveReply(tx, reply, { by: by.id, now: parts.clock.now() });
        await appendAudit(tx, auditEntry(parts, by, "saveReply", reply.id));
        return { kind: "saved", id: reply.id };
      });
    },
    async remove(by, id) {
      await inTransaction(parts.store, async (tx) => {
        const before = await findReply(tx, id);
        if (!before || !mayWrite(by, before.agency)) return;
        await removeReply(tx, id, { by: by.id, now: parts.clock.now() });
        await appendAudit(tx, auditEntry(parts, by, "removeReply", id));
      });
    },
  };
}

function wrongIn(title: string, body: string): "empty" | "tooLong" | "unknownField" | undefined {
  if (!title || !body) return "empty";
  if (title.length > longestTitle || body.length > longestBody) return "tooLong";
  return hasUnknownField(body) ? "unknownField" : undefined;
}

function isShown(by: SignedIn, agency: string | null): boolean {
  return agency === null || by.agency === null || by.agency === agency;
}

/** Every agency's are written by those who see every agency; an agency's own by its own too. */
function mayWrite(by: SignedIn, agency: string | null): boolean {
  return may(by.role, "replies") && (by.agency === null || by.agency === agency);
}

async function filledFor(tx: Tx, parts: Parts, by: SignedIn, handoff: HandoffRecord): Promise<readonly StoredReply[]> {
  const gap = (field: "name" | "program") => parts.words.word(say(`handoffs.gap.${field}`));
  const values = {
    name: (await nameIn(tx, handoff)) ?? gap("name"),
    program: programOf(parts.catalog, handoff.program)?.shortTitle ?? gap("program"),
    agency: agencyName(parts, handoff.agency),
    staff: by.name,
  };
  const replies = await listReplies(tx, by.agency);
  return replies.map((reply) => ({ ...reply, body: fillFields(reply.body, values) }));
}

/** The name that the person gave, as far as it belongs to the hand-off. */
async function nameIn(tx: Tx, { id, conversation, state }: HandoffRecord): Promise<string | undefined> {
  const facts =
    state === "closed"
      ? (await keptPacket(tx, id)).closing?.facts
      : (await loadConversation(tx, conversation))?.conversation.facts;
  const name = facts?.name?.value;
  return typeof name === "string" ? name : undefined;
}

const seeds = ["hello", "checking", "documents", "callLater", "noReply", "bye"] as const;

/** Their fields stay open: they are filled for each hand-off. */
function seedsOf({ words }: Parts): readonly StoredReply[] {
  const open = Object.fromEntries(replyFields.map((field) => [field, `{{${field}}}`]));
  return seeds.map((seed) => ({
    id: `seed-${seed}`,
    title: words.word(say(`handoffs.seed.${seed}.title`)),
    body: words.word(say(`handoffs.seed.${seed}.body`, open)),
    agency: null,
  }));
}

import type { Conversation, KnownFact, KnownKey } from "../conversation/state.js";
import { addressRow } from "./addresses.js";
import { resealPieces } from "./file-pieces.js";
import { messageRow } from "./messages.js";
import { type SealedColumn, sealFor, unsealFor } from "./sealed.js";
import { eventRow } from "./seat-writes.js";
import type { Tx } from "./transaction.js";

/** All that is `from`'s becomes `to`'s. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * Seals everything of one person under another's key; who a row belongs to is changed by the caller. A sealed column that
 * is not here does not compile.
 */
export async function resealAll(tx: Tx, move: Move): Promise<void> {
  for (const reseal of Object.values(columns)) await reseal(tx, move);
}

const columns: Readonly<Record<SealedColumn, (tx: Tx, move: Move) => Promise<void>>> = {
  async "conversations.state"(tx, move) {
    const rows = await tx.db
      .selectFrom("conversations")
      .select(["id", "state"])
      .where("person", "=", move.from)
      .execute();
    for (const { id, state } of rows) {
      const moved = await again<Conversation>(tx, move, "conversations.state", id, state, (talk) => ({
        ...talk,
        person: move.to,
      }));
      await tx.db.updateTable("conversations").set({ state: moved }).where("id", "=", id).execute();
    }
  },
  async "inbox.payload"(tx, move) {
    const rows = await ofTalks(tx, move)
      .innerJoin("inbox", "inbox.conversation", "conversations.id")
      .select(["inbox.id", "inbox.payload"])
      .where("inbox.payload", "is not", null)
      .execute();
    for (const { id, payload } of rows) {
      const moved = await again(tx, move, "inbox.payload", id, payload);
      await tx.db.updateTable("inbox").set({ payload: moved }).where("id", "=", id).execute();
    }
  },
  async "messages.payload"(tx, move) {
    const rows = await ofTalks(tx, move)
      .innerJoin("messages", "messages.conversation", "conversations.id")
      .select(["messages.conversation", "messages.seq", "messages.payload"])
      .execute();
    for (const { conversation, seq, payload } of rows) {
      const sealed = await again(tx, move, "messages.payload", messageRow(conversation, seq), payload);
      if (sealed)
        await tx.db
          .updateTable("messages")
          .set({ payload: sealed })
          .where("conversation", "=", conversation)
          .where("seq", "=", seq)
          .execute();
    }
  },
  async "registrations.form"(tx, move) {
    const rows = await tx.db
      .selectFrom("registrations")
      .select(["id", "form"])
      .where("person", "=", move.from)
      .execute();
    for (const { id, form } of rows) {
      const moved = await again(tx, move, "registrations.form", id, form);
      await tx.db.updateTable("registrations").set({ form: moved }).where("id", "=", id).execute();
    }
  },
  async "registration_events.why"(tx, move) {
    const rows = await tx.db
      .selectFrom("registration_events")
      .innerJoin("registrations", "registrations.id", "registration_events.registration")
      .select(["registration", "n", "why"])
      .where("person", "=", move.from)
      .where("why", "is not", null)
      .execute();
    for (const { registration, n, why } of rows) {
      const moved = await again(tx, move, "registration_events.why", eventRow(registration, n), why);
      await tx.db
        .updateTable("registration_events")
        .set({ why: moved })
        .where("registration", "=", registration)
        .where("n", "=", n)
        .execute();
    }
  },
  async "responses.answers"(tx, move) {
    const rows = await tx.db
      .selectFrom("responses")
      .select(["id", "answers"])
      .where("person", "=", move.from)
      .execute();
    for (const { id, answers } of rows) {
      const sealed = await again(tx, move, "responses.answers", id, answers);
      if (sealed) await tx.db.updateTable("responses").set({ answers: sealed }).where("id", "=", id).execute();
    }
  },
  async "consents.detail"(tx, move) {
    const rows = await tx.db.selectFrom("consents").select(["id", "detail"]).where("person", "=", move.from).execute();
    for (const { id, detail } of rows) {
      const sealed = await again(tx, move, "consents.detail", id, detail);
      if (sealed) await tx.db.updateTable("consents").set({ detail: sealed }).where("id", "=", id).execute();
    }
  },
  async "handoffs.packet"(tx, move) {
    const rows = await tx.db.selectFrom("handoffs").select(["id", "packet"]).where("person", "=", move.from).execute();
    for (const { id, packet } of rows) {
      const sealed = await again(tx, move, "handoffs.packet", id, packet);
      if (sealed) await tx.db.updateTable("handoffs").set({ packet: sealed }).where("id", "=", id).execute();
    }
  },
  async "handoff_events.why"(tx, move) {
    const rows = await tx.db
      .selectFrom("handoff_events")
      .innerJoin("handoffs", "handoffs.id", "handoff_events.handoff")
      .select(["handoff", "n", "why"])
      .where("person", "=", move.from)
      .where("why", "is not", null)
      .execute();
    for (const { handoff, n, why } of rows) {
      const moved = await again(tx, move, "handoff_events.why", JSON.stringify([handoff, n]), why);
      await tx.db
        .updateTable("handoff_events")
        .set({ why: moved })
        .where("handoff", "=", handoff)
        .where("n", "=", n)
        .execute();
    }
  },
  async "latest_changes.body"(tx, move) {
    const rows = await ofTalks(tx, move)
      .innerJoin("latest_changes", "latest_changes.conversation", "conversations.id")
      .select(["latest_changes.conversation", "latest_changes.mark", "latest_changes.body"])
      .where("latest_changes.body", "is not", null)
      .execute();
    for (const { conversation, mark, body } of rows) {
      const moved = await again(tx, move, "latest_changes.body", JSON.stringify([conversation, mark]), body);
      await tx.db
        .updateTable("latest_changes")
        .set({ body: moved })
        .where("conversation", "=", conversation)
        .where("mark", "=", mark)
        .execute();
    }
  },
  async "data_requests.detail"(tx, move) {
    const rows = await tx.db
      .selectFrom("data_requests")
      .select(["id", "detail"])
      .where("person", "=", move.from)
      .execute();
    for (const { id, detail } of rows) {
      const moved = await again(tx, move, "data_requests.detail", id, detail);
      await tx.db.updateTable("data_requests").set({ detail: moved }).where("id", "=", id).execute();
    }
  },
  async "addresses.body"(tx, move) {
    const rows = await tx.db.selectFrom("addresses").selectAll().where("person", "=", move.from).execute();
    for (const { conversation, side, body } of rows) {
      const sealed = await again(tx, move, "addresses.body", addressRow({ conversation, side }), body);
      if (sealed)
        await tx.db
          .updateTable("addresses")
          .set({ body: sealed, person: move.to })
          .where("conversation", "=", conversation)
          .where("side", "=", side)
          .execute();
    }
  },
  async "files.about"(tx, move) {
    const rows = await tx.db.selectFrom("files").select(["id", "about"]).where("person", "=", move.from).execute();
    for (const { id, about } of rows) {
      const sealed = await again(tx, move, "files.about", id, about);
      if (sealed) await tx.db.updateTable("files").set({ about: sealed }).where("id", "=", id).execute();
    }
  },
  "file_pieces.bytes": resealPieces,
  async "file_waits.source"(tx, move) {
    const rows = await tx.db
      .selectFrom("file_waits")
      .select(["id", "source"])
      .where("person", "=", move.from)
      .execute();
    for (const { id, source } of rows) {
      const sealed = await again(tx, move, "file_waits.source", id, source);
      if (sealed) await tx.db.updateTable("file_waits").set({ source: sealed }).where("id", "=", id).execute();
    }
  },
  async "misses.text"(tx, move) {
    const rows = await tx.db.selectFrom("misses").select(["id", "text"]).where("person", "=", move.from).execute();
    for (const { id, text } of rows) {
      const sealed = await again(tx, move, "misses.text", id, text);
      if (sealed) await tx.db.updateTable("misses").set({ text: sealed }).where("id", "=", id).execute();
    }
  },
};

function ofTalks(tx: Tx, { from }: Move) {
  return tx.db.selectFrom("conversations").where("conversations.person", "=", from);
}

async function again<T>(
  tx: Tx,
  { from, to }: Move,
  column: SealedColumn,
  row: string,
  sealed: Buffer | null,
  change: (value: T) => T = (value) => value,
): Promise<Buffer | null> {
  if (!sealed) return null;
  const value = await unsealFor<T>(tx, from, column, row, sealed);
  if (value === undefined) throw new Error(`There is no key for person ${from}.`);
  return sealFor(tx, to, column, row, change(value));
}

/** What is known from either talk; of two values the later one. Whatever asked for it stays in its own talk. */
export function factsOfBoth(mine: Conversation["facts"], others: Conversation["facts"]): Conversation["facts"] {
  const facts = { ...mine };
  for (const [key, fact] of Object.entries(others) as [KnownKey, KnownFact][]) {
    const { frame: _frame, ...known } = fact;
    const own = facts[key];
    if (!own || own.at < known.at) facts[key] = known;
  }
  return facts;
}

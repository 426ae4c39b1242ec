import { sql } from "kysely";
import { expect, it } from "vitest";
import type { AnySchema } from "../../src/store/migrations/columns.js";
import { steps } from "../../src/store/migrations/index.js";
import { openStore } from "../../src/store/open-store.js";
import { testMasterKey } from "../support/stores.js";

it("closes a fortnight later what was sent before surveys closed, and not what was never sent", async () => {
  const at = steps.findIndex(({ name }) => name === "018-surveys");
  const opened = await openStore({ url: "file::memory:", masterKey: testMasterKey, steps: steps.slice(0, at) });
  if (opened.kind !== "open") throw new Error("no store");
  const { db } = opened.store;
  await sql`pragma foreign_keys = off`.execute(db);
  for (const [id, state, sent] of [
    ["i1", "sent", "2026-03-10T01:00:00.000Z"],
    ["i2", "sent", "2026-03-11T23:30:00.000Z"],
    ["i3", "due", null],
    ["i4", "dropped", null],
  ] as const)
    await sql`insert into survey_invites (id, registration, survey, person, conversation, due_at, state, sent_at)
      values (${id}, ${id}, 's', 'p', 'c', '2026-03-10T01:00:00.000Z', ${state}, ${sent})`.execute(db);
  await steps[at]?.up(db as unknown as AnySchema, { bytes: "blob" });
  const { rows } = await sql`select id, closes_at from survey_invites order by id`.execute(db);
  expect(rows).toEqual([
    { id: "i1", closes_at: "2026-03-24T10:00:00.000Z" },
    { id: "i2", closes_at: "2026-03-25T10:00:00.000Z" },
    { id: "i3", closes_at: null },
    { id: "i4", closes_at: null },
  ]);
  await opened.store.close();
});

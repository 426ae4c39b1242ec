import fc from "fast-check";
import { expect, it } from "vitest";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { checkAudit } from "../../src/store/audit.js";
import { reading } from "../../src/store/transaction.js";
import { runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import { auditOf, call, cancel, deskHouse, eventsOf, handoffsOf, say, talk } from "./desk-house.js";
import { expected, type Modelled, type Move, moverOf, moves, needsOpen } from "./life-model.js";

describeOnBothStores("a hand-off that anybody does anything with", (fresh, kind) => {
  it("has one owner at most, hears no late word, and keeps one event and one entry of each change", async () => {
    const { parts } = await deskHouse(await (await fresh()).open());
    const desk = createHandoffs(parts);
    let talks = 0;
    const property = fc.asyncProperty(fc.array(moves, { minLength: 6, maxLength: 20 }), async (steps) => {
      const conversation = `talk${++talks}`;
      const all: Modelled[] = [needsOpen(await call(parts, conversation))];
      const replies: string[] = [];

      const act = async (move: Exclude<Move, { by: "person" }>, one: Modelled) => {
        const by = moverOf(move, one);
        const claim = move.knows === "now" ? one.claim : one.claim - 1;
        switch (move.does) {
          case "claim":
            return desk.claim(by, one.id);
          case "over":
            return desk.claim(by, one.id, "over");
          case "reply": {
            const text = `답 ${replies.length + 1}`;
            const done = await desk.reply(by, one.id, text, { key: parts.newId(), claim });
            if (done.kind === "done") replies.push(text);
            return done;
          }
          case "note":
            return desk.note(by, one.id, "동료에게", { key: parts.newId() });
          case "give":
            return desk.passOn(by, one.id, { kind: "staff", id: move.to }, "");
          case "refer":
            return desk.passOn(by, one.id, { kind: "agency", id: move.agency }, "");
          case "release":
            return desk.passOn(by, one.id, { kind: "anyone" }, "쉬는 시간이에요");
          case "close":
            return desk.close(by, one.id, { outcome: "answered" });
          case "reopen":
            return desk.reopen(by, one.id);
        }
      };

      for (const move of steps) {
        const open = all.find(({ state }) => state !== "closed");
        if (move.by === "person") {
          if (move.does === "calls") {
            if (!open) all.push(needsOpen(await call(parts, conversation)));
          } else if (open && move.does === "cancels") {
            await cancel(parts, conversation);
            Object.assign(open, { state: "closed", cancelled: true, events: open.events + 1 });
          } else {
            const before = (await talk(parts, conversation)).at(-1)?.seq ?? 0;
            await say(parts, conversation, "네 알겠습니다");
            const heard = (await talk(parts, conversation, before)).map(({ from }) => from);
            if (open?.state === "claimed") expect(heard).toEqual(["person"]);
          }
        } else {
          const one = move.of === "first" ? all[0] : all.at(-1);
          if (!one) continue;
          const should = expected(move, one, open);
          expect({ move, kind: (await act(move, one)).kind }).toEqual({ move, kind: should.kind });
          Object.assign(one, should.after);
        }
        const rows = await handoffsOf(parts, conversation);
        expect(rows.filter(({ state }) => state !== "closed").length).toBeLessThanOrEqual(1);
        for (const one of all) {
          const row = rows.find(({ id }) => id === one.id);
          const { state, agency, claim } = one;
          expect({ move, row }).toMatchObject({ move, row: { state, agency, claim } });
          expect({ move, staff: row?.staff }).toEqual({ move, staff: one.staff });
          expect(await eventsOf(parts, one.id)).toHaveLength(one.events);
          expect(await auditOf(parts, one.id)).toHaveLength(one.entries);
        }
      }
      const heard = (await talk(parts, conversation)).filter(({ text }) => text.startsWith("답 "));
      expect(heard.map(({ from, text }) => `${from} ${text}`)).toEqual(replies.map((text) => `staff ${text}`));
    });
    await fc.assert(property, { numRuns: runs(kind === "SQLite" ? 20 : 5) });
    expect(await reading(parts.store, checkAudit)).toMatchObject({ kind: "whole" });
  }, 180_000);
});

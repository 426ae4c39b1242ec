import { expect, it } from "vitest";
import { withdraw } from "../../src/assistant/seats-change.js";
import { settleSelection } from "../../src/assistant/seats-selection.js";
import { inTransaction } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { apply } from "./applicants.js";
import { example, monday, officer, roundsHouse } from "./rounds-house.js";

const screened = "social-marketer-example-interns";

describeOnBothStores("the list of programs", (fresh) => {
  it("names results that are due until they are published, and free seats that staff have to offer", async () => {
    let now = monday;
    const { parts, rounds } = await roundsHouse(await (await fresh()).open(), () => now);
    const by = officer({ role: "manager", agency: null });
    const list = async () => {
      const lines = await rounds.list(by);
      return {
        publish: lines.flatMap(({ toPublish }) => toPublish.map(({ id, on }) => [id, on])),
        offer: lines.flatMap(({ toOffer }) => toOffer.map(({ id, free, waiting }) => [id, free, waiting])),
      };
    };
    const [hopeful] = await apply(parts, screened, 1);
    const [first] = await apply(parts, example.offering, 13);
    now = new Date("2026-04-07T12:00:00Z");
    const gone = await inTransaction(parts.store, (tx) =>
      withdraw(tx, first?.registration ?? "", { now, by: "person" }),
    );
    expect(gone).toEqual({ kind: "withdrawn", was: "selected", offered: [] });
    expect(await list()).toEqual({ publish: [], offer: [[example.offering, 1, 1]] });
    expect((await rounds.offering(by, example.offering))?.toOffer).toMatchObject({ free: 1, waiting: 1 });
    expect((await rounds.whatIf(by, example.offering, 1))?.asked).toEqual([]);

    now = new Date("2026-04-11T01:00:00Z");
    expect((await list()).publish).toEqual([[screened, "2026-04-11"]]);
    const decisions = [{ registration: hopeful?.registration ?? "", decision: "select" as const }];
    await inTransaction(parts.store, (tx) => settleSelection(tx, screened, decisions, { now, by: by.id }));
    expect((await list()).publish).toEqual([]);
  });
});

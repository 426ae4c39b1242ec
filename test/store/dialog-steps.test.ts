import { expect, it } from "vitest";
import { areStepsLoose, countSteps, stepsBetween, sumSteps } from "../../src/store/dialog-steps.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";

const step = (question: string, asked: number, answered: number, program = "on-off") => ({
  program,
  dialog: "registration",
  question,
  asked,
  answered,
});

const put = (store: Store, day: string, ...steps: ReturnType<typeof step>[]) =>
  inTransaction(store, (tx) => countSteps(tx, { day, steps }));
const rows = (store: Store) =>
  reading(store, (tx) => tx.db.selectFrom("dialog_steps").selectAll().orderBy("id").execute());

describeOnBothStores("steps of dialogs", (fresh) => {
  it("add up by question over the days and the programs that are asked for, without what is of no program, most often asked first", async () => {
    const store = await (await fresh()).open();
    await put(store, "2026-03-01", step("name", 1, 0));
    await put(store, "2026-03-02", step("name", 1, 1), step("phone", 1, 0), step("name", 1, 0, "w-ink"));
    await put(store, "2026-03-02", step("phone", 5, 5, ""));
    await put(store, "2026-03-09", step("name", 1, 1));
    const wish = { from: "2026-03-01", to: "2026-03-02", programs: ["on-off"] };
    expect(await reading(store, (tx) => stepsBetween(tx, wish))).toEqual([
      { ...step("name", 2, 1), program: "" },
      { ...step("phone", 1, 0), program: "" },
    ]);
  });

  it("become one row for each question when their day is over, whoever sums them and however often", async () => {
    const place = await fresh();
    const [one, other] = [await place.open(), await place.open()];
    for (let n = 0; n < 5; n++) await put(one, "2026-03-01", step("name", 1, n % 2));
    await put(one, "2026-03-02", step("name", 1, 0));
    const sums = () => reading(one, (tx) => stepsBetween(tx, {}));
    const before = await sums();
    expect(await reading(one, (tx) => areStepsLoose(tx, "2026-03-02"))).toBe(true);
    await Promise.all([one, other].map((store) => inTransaction(store, (tx) => sumSteps(tx, "2026-03-02"))));
    // Somebody's clock was behind: a step of a day that was summed already is added to it.
    await put(one, "2026-03-01", step("name", 1, 1));
    await inTransaction(other, (tx) => sumSteps(tx, "2026-03-02"));
    expect(await reading(one, (tx) => areStepsLoose(tx, "2026-03-02"))).toBe(false);
    expect((await rows(one)).map(({ day, asked, answered, summed }) => [day, asked, answered, summed])).toEqual(
      expect.arrayContaining([
        ["2026-03-01", 6, 3, 1],
        ["2026-03-02", 1, 0, 0],
      ]),
    );
    expect(await rows(one)).toHaveLength(2);
    expect(await sums()).toEqual(before.map((sum) => ({ ...sum, asked: sum.asked + 1, answered: sum.answered + 1 })));
  });
});

import { expect, it } from "vitest";
import { listRegistrations } from "../../src/store/registrations.js";
import { reading } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { startProcess } from "../support/stores-process.js";
import { offering, stock } from "./fixture.js";

const script = new URL("./applicants-process.ts", import.meta.url);

describeOnBothStores("two processes at once", (fresh) => {
  it("seat exactly 30 of 200 people, and queue 170 with ranks from 1 to 170", async () => {
    const place = await fresh();
    const store = await place.open();
    await stock(store, offering("o", { capacity: 30 }));
    const processes = ["left", "right"].map((prefix) => startProcess(script, [place.url, prefix, "100"]));
    for (const each of processes) expect(await each.line()).toBe("ready");
    for (const each of processes) each.tell("go");
    for (const each of processes) expect(JSON.parse(await each.line())).toHaveLength(100);
    const all = await reading(store, (tx) => listRegistrations(tx));
    expect(all).toHaveLength(200);
    expect(all.filter((registration) => registration.state === "selected")).toHaveLength(30);
    const ranks = all.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b);
    expect(ranks).toEqual(Array.from({ length: 170 }, (_, n) => n + 1));
    expect(new Set(all.map((registration) => registration.person)).size).toBe(200);
    for (const each of processes) await each.ended();
  }, 180_000);
});

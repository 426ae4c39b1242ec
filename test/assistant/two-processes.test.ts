import { expect, it } from "vitest";
import { listRegistrations } from "../../src/store/registrations.js";
import { reading } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { startProcess } from "../support/stores-process.js";
import { fewSeats, houseOver, talkOf, wanted } from "./two-houses.js";

const script = new URL("./applicants-process.ts", import.meta.url);

describeOnBothStores("200 people who apply by chat for 30 seats, in two processes", (fresh) => {
  it("are 30 with a seat and 170 in the queue with ranks from 1 to 170, each told so", async () => {
    const place = await fresh();
    const { store } = await houseOver(await place.open(), fewSeats);
    const processes = ["left", "right"].map((prefix) => startProcess(script, [place.url, prefix, "100"]));
    for (const each of processes) expect(await each.line()).toBe("ready");
    for (const each of processes) each.tell("go");
    for (const each of processes) expect(JSON.parse(await each.line())).toHaveProperty("ms");
    const all = await reading(store, (tx) => listRegistrations(tx, { offering: wanted }));
    expect(all).toHaveLength(200);
    expect(new Set(all.map(({ person }) => person)).size).toBe(200);
    expect(all.filter(({ state, holdsSeat }) => state === "selected" && holdsSeat)).toHaveLength(30);
    const ranks = all.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b);
    expect(ranks).toEqual(Array.from({ length: 170 }, (_, n) => n + 1));
    for (const { conversation, rank } of all) {
      const said = (await talkOf(store, conversation)).join("\n");
      expect(said).toContain(rank === undefined ? "자리가 잡혔어요" : `대기 ${rank}번째로 올렸어요`);
    }
    for (const each of processes) expect(await each.ended()).toBe(0);
  }, 60_000);
});

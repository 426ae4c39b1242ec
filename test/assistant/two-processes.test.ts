import { expect, it } from "vitest";
import { listRegistrations } from "../../src/store/registrations.js";
import { reading } from "../../src/store/transaction.js";
import { runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import { startProcess } from "../support/stores-process.js";
import { fewSeats, houseOver, talkOf, wanted } from "./two-houses.js";

const script = new URL("./applicants-process.ts", import.meta.url);

/** In each process. The same race with 200 in all is run past the talk in every run (`test/seats`), and here when asked for. */
const each = Math.min(100, runs(20));
const people = each * 2;
const seats = 30;

describeOnBothStores(`${people} people who apply by chat for ${seats} seats, in two processes`, (fresh) => {
  it(`are ${seats} with a seat and the others in the queue with ranks from 1, each told so`, async () => {
    const place = await fresh();
    const { store } = await houseOver(await place.open(), fewSeats);
    const processes = ["left", "right"].map((prefix) => startProcess(script, [place.url, prefix, `${each}`]));
    for (const one of processes) expect(await one.line()).toBe("ready");
    for (const one of processes) one.tell("go");
    for (const one of processes) expect(JSON.parse(await one.line())).toHaveProperty("ms");
    const all = await reading(store, (tx) => listRegistrations(tx, { offering: wanted }));
    expect(all).toHaveLength(people);
    expect(new Set(all.map(({ person }) => person)).size).toBe(people);
    expect(all.filter(({ state, holdsSeat }) => state === "selected" && holdsSeat)).toHaveLength(seats);
    const ranks = all.flatMap(({ rank }) => rank ?? []).sort((a, b) => a - b);
    expect(ranks).toEqual(Array.from({ length: people - seats }, (_, n) => n + 1));
    for (const { conversation, rank } of all) {
      const said = (await talkOf(store, conversation)).join("\n");
      expect(said).toContain(rank === undefined ? "자리가 잡혔어요" : `대기 ${rank}번째로 올렸어요`);
    }
    for (const one of processes) expect(await one.ended()).toBe(0);
  }, 180_000);
});

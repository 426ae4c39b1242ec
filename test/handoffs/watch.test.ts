import { expect, it, vi } from "vitest";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { anotherProcess } from "../assistant/two-houses.js";
import { describeOnBothStores } from "../support/stores.js";
import { call, deskHouse, say, staff } from "./desk-house.js";

const { han, bae, jin } = staff;

/** Does something again and again until it was noticed: the first time may be before the watch has begun to look. */
async function until(noticed: () => boolean, again: () => Promise<unknown>): Promise<void> {
  await vi.waitFor(
    async () => {
      await again();
      if (!noticed()) throw new Error("nobody has noticed yet");
    },
    { timeout: 45_000, interval: 300 },
  );
}

describeOnBothStores("watching the desk", (fresh) => {
  it("tells at once what this process did, soon what another did and what a person said, and only whom it concerns", async () => {
    const place = await fresh();
    const { parts } = await deskHouse(await place.open());
    const here = createHandoffs(parts);
    const elsewhere = createHandoffs(anotherProcess(parts, await place.open()));
    const id = await call(parts, "c1");
    await elsewhere.claim(han, id);
    const told = { han: 0, bae: 0, jin: 0 };
    const stops = [
      here.watch(han, () => told.han++),
      here.watch(bae, () => told.bae++),
      here.watch(jin, () => told.jin++),
    ];
    let key = 0;
    const replyAt = (desk: typeof here) => desk.reply(han, id, "안녕하세요", { key: `k${++key}`, claim: 1 });

    await replyAt(here);
    expect(told).toMatchObject({ han: 1, bae: 0, jin: 1 });
    let before = told.han;
    await until(
      () => told.han > before,
      () => replyAt(elsewhere),
    );
    before = told.han;
    await until(
      () => told.han > before,
      () => say(parts, "c1", "네 있어요"),
    );
    expect(told.bae).toBe(0);
    await elsewhere.passOn(han, id, { kind: "agency", id: "incheon" }, "");
    await until(
      () => told.bae > 0,
      () => say(parts, "c1", "서류는 다 챙겼어요"),
    );

    for (const stop of stops) stop();
    const last = { ...told };
    let others = 0;
    const stop = here.watch(bae, () => others++);
    await until(
      () => others > 0,
      () => say(parts, "c1", "서류는 다 챙겼어요"),
    );
    stop();
    expect(told).toEqual(last);
  }, 240_000);
});

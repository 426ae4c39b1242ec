import { expect, it } from "vitest";
import { takeIn } from "../../src/assistant/receive.js";
import { drain } from "../../src/assistant/work.js";
import { listHandoffs } from "../../src/store/handoffs.js";
import { messagesAfter } from "../../src/store/messages.js";
import { reading } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import { houseOver } from "./two-houses.js";

describeOnBothStores("a cry for help", (fresh) => {
  it("is heard beside a resident number, of which nothing is kept", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const text = "900101-1234567 이제 다 끝내고 싶어요 죽고 싶어요";
    await takeIn(parts, { channel: "web", conversation: "c1", eventId: "1", text });
    await drain(parts, "c1");
    expect(await reading(parts.store, (tx) => listHandoffs(tx))).toMatchObject([{ reason: "crisis" }]);
    const said = (await reading(parts.store, (tx) => messagesAfter(tx, "c1", 0))).map((one) => one.text).join("\n");
    expect(said).toContain("109");
    expect(said).toContain("죽고 싶어요");
    expect(said).not.toMatch(/900101|1234567/);
  });
});

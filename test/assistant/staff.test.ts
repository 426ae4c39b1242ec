import { expect, it } from "vitest";
import type { Parts } from "../../src/assistant/parts.js";
import { takeIn } from "../../src/assistant/receive.js";
import { allHandoffs, claim, close, openHandoffs, reply } from "../../src/assistant/staff.js";
import { drain } from "../../src/assistant/work.js";
import { describeOnBothStores } from "../support/stores.js";
import { houseOver } from "./two-houses.js";

const by = { staff: "s1" };

describeOnBothStores("a hand-off that was closed", (fresh) => {
  it("shows the talk up to its close, the last reply with it, and nothing of what is said afterwards", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await calledStaff(parts);
    await claim(parts, id, by);
    await reply(parts, id, by, "마지막 답이에요");
    await close(parts, id, by);
    await drain(parts, "c1");
    const [atClose] = await allHandoffs(parts);
    expect(atClose?.transcript.at(-1)).toMatchObject({ from: "staff", text: "마지막 답이에요" });
    await say(parts, "나중에 한 말이에요");
    expect(await allHandoffs(parts)).toEqual([atClose]);
  });

  it("keeps the question that was open then, whatever is asked later", async () => {
    const parts = await houseOver(await (await fresh()).open());
    const id = await calledStaff(parts);
    const [waiting] = await openHandoffs(parts);
    await claim(parts, id, by);
    await close(parts, id, by);
    await drain(parts, "c1");
    await say(parts, "47살이에요");
    const [closed] = await allHandoffs(parts);
    expect(waiting?.open).not.toBeNull();
    expect(closed).toMatchObject({ state: "closed", open: waiting?.open });
  });

  it("shows who called it off themselves, and ends there", async () => {
    const parts = await houseOver(await (await fresh()).open());
    await calledStaff(parts);
    await say(parts, "기다리지 않고 계속하기");
    await say(parts, "나중에 한 말이에요");
    const [closed] = await allHandoffs(parts);
    expect(closed?.state).toBe("closed");
    const said = closed?.transcript.filter(({ from }) => from === "person").map(({ text }) => text);
    expect(said?.at(-1)).toBe("기다리지 않고 계속하기");
  });
});

/** A person in the middle of a search calls staff; gives the hand-off's id. */
async function calledStaff(parts: Parts): Promise<string> {
  await say(parts, "나에게 맞는 프로그램 찾아 주세요");
  await say(parts, "상담사와 이야기하고 싶어요");
  const [waiting] = await openHandoffs(parts);
  if (!waiting) throw new Error("nobody was called");
  return waiting.id;
}

async function say(parts: Parts, text: string): Promise<void> {
  await takeIn(parts, { channel: "web", conversation: "c1", eventId: parts.newId(), text });
  await drain(parts, "c1");
}

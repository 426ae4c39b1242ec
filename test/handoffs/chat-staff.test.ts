import { expect, it } from "vitest";
import { chatJson, settableClock } from "../../src/cli/chat-json.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

const at = "2026-03-03T01:00:00Z";

/** A talk by lines, in which staff were called: gives the hand-off's id. */
async function called(fresh: FreshPlace) {
  const store = await (await fresh()).open();
  const clock = settableClock();
  const chat = chatJson(clock, () => partsOver(store, clock));
  await chat({ conversation: "c1", text: "상담사와 이야기하고 싶어요", at });
  const listed = await chat({ staff: "s1", do: "list", at });
  return { chat, handoff: /"id":"([^"]+)"/.exec(JSON.stringify(listed))?.[1] ?? "" };
}

describeOnBothStores("staff by lines of a script", (fresh) => {
  it("refer a hand-off to another agency, where anybody can claim it, and the person is told", async () => {
    const { chat, handoff } = await called(fresh);
    await chat({ staff: "s1", do: "claim", handoff, at });
    const referred = await chat({ staff: "s1", do: "refer", handoff, to: "incheon", text: "인천에 사셔요", at });
    expect(referred).toMatchObject({ result: { handoff: { id: handoff, agency: "incheon", state: "waiting" } } });
    expect(await chat({ staff: "s1", do: "reply", handoff, text: "아직 저예요", at })).toEqual({
      staff: "s1",
      result: { error: "claim this hand-off first" },
    });
    const person = await chat({ conversation: "c1", at });
    expect(person).toMatchObject({ owner: "waiting" });
    expect(JSON.stringify(person)).not.toMatch(/인천에 사셔요|아직 저예요/);
    expect(await chat({ staff: "s2", do: "claim", handoff, at })).toMatchObject({
      result: { handoff: { state: "claimed" } },
    });
  });

  it("are told what is missing or not there, and that deciding comes later", async () => {
    const { chat, handoff } = await called(fresh);
    const wrong = [
      [{ do: "refer", handoff }, /^to: missing/],
      [{ do: "refer", handoff, to: "nowhere" }, /no such agency/],
      [{ do: "refer", to: "incheon" }, /^handoff: missing/],
      [{ do: "refer", handoff: "h", to: "incheon" }, /no such hand-off/],
      [{ do: "decide", registration: "r1", state: "selected" }, /comes with selection/],
    ] as const;
    for (const [line, error] of wrong) {
      const answer = await chat({ staff: "s1", ...line, at });
      expect([line, answer]).toMatchObject([line, { staff: "s1", result: { error: expect.stringMatching(error) } }]);
    }
  });

  it("keep the notes they write, each with who, words and time and nothing else", async () => {
    const { chat, handoff } = await called(fresh);
    await chat({ staff: "s1", do: "claim", handoff, at });
    const noted = await chat({ staff: "s1", do: "note", handoff, text: "동료에게", at });
    const note = { staff: "s1", text: "동료에게", at: "2026-03-03T01:00:00.000Z" };
    expect(noted).toMatchObject({ result: { handoff: { notes: [note] } } });
    expect(JSON.stringify(noted)).toContain(JSON.stringify([note]));
  });
});

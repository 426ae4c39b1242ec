import { describe, expect, it } from "vitest";
import { understandLine } from "../../src/cli/understand-lines.js";
import { reader } from "../understanding/support/reader.js";

const answer = understandLine(reader, "2026-03-02");

describe("a line of ieum understand --json", () => {
  it("is answered with what was read, the open question first", () => {
    expect(answer({ text: "53", asked: "age" })).toMatchObject({ intent: "answer", slots: { age: 53 } });
  });

  it("counts relative days from the line's own day", () => {
    expect(answer({ text: "모레요", asked: "date", today: "2026-05-01" })).toMatchObject({
      slots: { date: "2026-05-03" },
    });
  });

  it("that is wrong is told by field", () => {
    expect(answer({ text: 1 })).toMatchObject({ error: expect.stringMatching(/^text: /) });
    expect(answer({ text: "네", today: "2026-13-40" })).toMatchObject({ error: expect.stringMatching(/^today: /) });
    expect(answer({ text: "네", asked: "mood" })).toMatchObject({ error: expect.stringMatching(/^asked: /) });
  });
});

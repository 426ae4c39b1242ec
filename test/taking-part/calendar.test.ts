import { describe, expect, it } from "vitest";
import { calendarFile } from "../../src/assistant/taking-part/calendar-file.js";
import type { Offering } from "../../src/domain/program.js";
import type { Placed } from "../../src/domain/world.js";
import { catalogOf, offering } from "../seats/fixture.js";
import { words } from "../support/world.js";

const now = new Date("2026-11-20T03:00:00Z");

function placedOf(more: Partial<Offering>): Placed {
  const [program] = catalogOf([
    offering("wine", { title: "와인", place: "마포구, 1층", leader: "이리더", ...more }),
  ]).programs;
  const round = program?.rounds[0];
  const [one] = round?.offerings ?? [];
  if (!program || !round || !one) throw new Error("no offering was made");
  return { program, round, offering: one };
}

const written = (more: Partial<Offering>, state: "on" | "calledOff" | "notTaking" = "on") =>
  calendarFile({ placed: placedOf(more), state, sequence: 2, words, now }).replaceAll("\r\n\t", "");

const sessions = [
  { id: "s2", on: "2026-12-09", from: "19:30", to: "21:00" },
  { id: "s1", on: "2026-12-02", from: "00:30", to: "02:00", title: "첫 모임" },
];

describe("a calendar file", () => {
  it("has an event for each session, at the hour that Seoul's clocks show", () => {
    const file = written({ sessions });
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    // 00:30 in Seoul is on the day before in Greenwich.
    expect(file).toContain("UID:wine.s1@ieum");
    expect(file).toContain("DTSTART:20261201T153000Z\r\nDTEND:20261201T170000Z");
    expect(file).toContain("DTSTART:20261209T103000Z\r\nDTEND:20261209T120000Z");
    expect(file).toContain("첫 모임");
    expect(file).toContain("LOCATION:마포구\\, 1층");
  });

  it("is one span of days, the last one in, where there are no sessions", () => {
    const file = written({ activity: { from: "2026-07-01", to: "2026-10-31" }, schedule: "화요일 저녁 7시 30분" });
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(file).toContain("DESCRIPTION:화요일 저녁 7시 30분");
    expect(file).toContain("DTSTART;VALUE=DATE:20260701\r\nDTEND;VALUE=DATE:20261101");
  });

  it("says in the title, the status and under the same name that something was called off", () => {
    const calledOff = { on: "2026-11-21", why: "신청하신 분이 적어서 열지 못하게 됐어요." };
    const file = written({ sessions, calledOff }, "calledOff");
    expect(file.match(/STATUS:CANCELLED/g)).toHaveLength(2);
    expect(file).toContain("SUMMARY:[열리지 않아요]");
    expect(file).toContain("신청하신 분이 적어서 열지 못하게 됐어요.");
    expect(file).toContain("UID:wine.s1@ieum");
    expect(written({ sessions }, "notTaking")).toContain("SUMMARY:[참여하지 않아요]");
  });

  it("keeps what stands in a title from becoming a line of its own", () => {
    const file = written({ title: "와인\r\nATTENDEE:mailto:a@b", sessions });
    expect(file).not.toMatch(/^ATTENDEE/m);
  });
});

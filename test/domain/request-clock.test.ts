import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { daysLeft, requestDue } from "../../src/domain/request-clock.js";

const instant = fc.date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
const seoulDay = (at: string) => DateTime.fromISO(at).setZone("Asia/Seoul").startOf("day");

describe("the ten days of a request", () => {
  it("end with the tenth day after the day it was asked in Seoul, whatever the hour", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const asked = at.toISOString();
        const due = requestDue(asked);
        expect(seoulDay(due).diff(seoulDay(asked), "days").days).toBe(10);
        expect(due.slice(11)).toBe("14:59:59.999Z");
        expect(daysLeft(due, asked)).toBe(10);
      }),
    );
  });

  it("have none left on the last day, and are late from the first moment of the next", () => {
    const due = requestDue("2026-03-02T01:00:00.000Z");
    expect(due).toBe("2026-03-12T14:59:59.999Z");
    expect(daysLeft(due, "2026-03-12T14:59:59.999Z")).toBe(0);
    expect(daysLeft(due, "2026-03-12T15:00:00.000Z")).toBe(-1);
  });
});

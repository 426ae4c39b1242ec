import { describe, expect, it } from "vitest";
import { offeringEdited, recruited, roundCopied, roundEdited } from "../../src/assistant/rounds/edits.js";
import { typedOffering, typedRound } from "../../src/assistant/rounds/typed.js";
import { isOpen } from "../../src/domain/open.js";
import type { Offering, Round } from "../../src/domain/program.js";
import { catalogOf, offering } from "../seats/fixture.js";

const now = new Date("2026-03-02T01:00:00Z");
const recruitment = { from: "2026-03-01", to: "2026-03-31" };
const activity = { from: "2026-04-01", to: "2026-04-30" };
const wine = offering("wine", { title: "와인", recruitment, activity });
const books = offering("books", { title: "책 읽기", recruitment, activity });

function house(offerings: readonly Offering[] = [wine, books], more: Partial<Round> = {}) {
  const catalog = catalogOf(offerings);
  const [first] = catalog.programs;
  const [round] = first?.rounds ?? [];
  if (!first || !round) throw new Error("there is one");
  const mine = { ...round, year: 2026, title: "2026년", ...more };
  const program = { ...first, rounds: [mine] };
  return { catalog: { ...catalog, programs: [program] }, program, round: mine };
}

function saved(typed: Readonly<Record<string, string>>, of: Offering = wine) {
  const { catalog, program, round } = house();
  const at = { program: program.id, round: round.id, offering: of.id, version: 1 };
  return offeringEdited(at, { ...typedOffering(of), ...typed })(program, catalog, now);
}
const wrongAt = (field: string, problem: string) => ({
  kind: "wrong",
  wrong: [expect.objectContaining({ field, problem })],
});

describe("an offering", () => {
  it("recruits nobody after its activity is over, but for what is always open", () => {
    const ended = { activityFrom: "2020-01-01", activityTo: "2020-02-01" };
    const late = wrongAt("recruitmentTo", "recruitmentAfterEnd");
    expect(saved(ended)).toEqual(late);
    expect(saved({ recruitmentTo: "2027-12-30" })).toEqual(late);
    expect(saved({ recruitmentTo: "2026-04-30" }).kind).toBe("edited");
    expect(saved({ recruitmentTo: "2027-12-30", selection: "alwaysOpen" }).kind).toBe("edited");
  });

  it("has a title that no other of its round has", () => {
    expect(saved({ title: "책읽기" })).toMatchObject({
      kind: "wrong",
      wrong: expect.arrayContaining([expect.objectContaining({ field: "title", problem: "repeatedTitle" })]),
    });
    expect(saved({ title: "책" }).kind).toBe("edited");
  });
});

describe("a round", () => {
  const copied = (days: string, title = "2027년") => {
    const { catalog, program, round } = house();
    const rounds = [{ ...round, example: false }];
    return roundCopied({ round: round.id }, { title, days })({ ...program, rounds }, catalog, now);
  };

  it("is not open by being copied, though its days begin at once", () => {
    const copy = copied("0");
    const made = copy.kind === "edited" ? copy.program.rounds.at(-1)?.offerings : undefined;
    expect(made?.map((one) => isOpen(one, "2026-03-02"))).toEqual([false, false]);
    if (copy.kind !== "edited") throw new Error("it was copied");
    const opened = recruited({ program: "", round: copy.id, to: "open", until: "2026-03-31" })(
      copy.program,
      house().catalog,
      now,
    );
    const open = opened.kind === "edited" ? opened.program.rounds.at(-1)?.offerings : undefined;
    expect(open?.map((one) => isOpen(one, "2026-03-02"))).toEqual([true, true]);
  });

  it("is not copied into days that have passed, nor under a title that another has", () => {
    expect(copied("-2000")).toEqual(wrongAt("days", "copyPast"));
    expect(copied("364", "2026 년")).toEqual(wrongAt("title", "repeatedTitle"));
  });

  it("is not renamed to what another of the program is called, before or behind it", () => {
    const { catalog, program, round } = house();
    const two = { ...program, rounds: [round, { ...round, id: "next", title: "2027년", offerings: [] }] };
    const renamed = (id: string, title: string) =>
      roundEdited({ program: two.id, round: id, version: 1 }, { ...typedRound(round), title })(two, catalog, now);
    expect(renamed(round.id, "2027년")).toEqual(wrongAt("title", "repeatedTitle"));
    expect(renamed("next", "2026년")).toEqual(wrongAt("title", "repeatedTitle"));
    expect(renamed("next", "2028년").kind).toBe("edited");
  });

  it("is opened for each no longer than it goes on, and is closed whatever is mistaken in it", () => {
    const { catalog, program, round } = house([{ ...wine, recruitment: { from: "2026-03-01", to: "2027-12-31" } }]);
    const done = (to: "open" | "closed") =>
      recruited({ program: program.id, round: round.id, to, until: to === "open" ? "2026-06-30" : "" })(
        program,
        catalog,
        now,
      );
    const offeringOf = (edited: ReturnType<typeof done>) =>
      edited.kind === "edited" ? edited.program.rounds[0]?.offerings[0] : undefined;
    expect(offeringOf(done("open"))?.recruitment?.to).toBe("2026-04-30");
    expect(offeringOf(done("closed"))?.stopped).toBe(true);
  });
});

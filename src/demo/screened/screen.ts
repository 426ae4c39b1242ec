import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { ScreeningBoard, ScreeningPort, ScreeningWish } from "../../assistant/desk-ports/screening.js";
import { chanceFor } from "../random.js";
import type { ScreenedSeason } from "../season-data.js";
import { judged } from "./judge.js";

const all: ScreeningWish = { order: "applied", page: 1, size: 500 };

/** Simulated staff read every applicant and score them, one after another. */
export async function scoreAll(
  port: ScreeningPort,
  staff: readonly SignedIn[],
  offering: string,
  seed: number,
): Promise<void> {
  for (const by of staff) {
    const board = await port.board(by, offering, all);
    for (const registration of (await port.listed(by, offering, all)) ?? []) {
      const view = await port.applicant(by, offering, registration);
      if (!board || !view) continue;
      const points = judged(board.rubric, view, chanceFor(seed, `score ${by.id} ${registration}`));
      sound((await port.score(by, offering, registration, { points, note: "" })).kind);
    }
  }
}

/** One of them drafts what they agreed on, by the scores that both gave, and publishes it. */
export async function decideAll(
  port: ScreeningPort,
  by: SignedIn,
  { offering, reserve, reasons }: Pick<ScreenedSeason, "offering" | "reserve" | "reasons">,
): Promise<void> {
  const board = await port.board(by, offering, all);
  const ranked = (await port.listed(by, offering, { ...all, order: "score" })) ?? [];
  const places = board?.capacity ?? 0;
  const draft = async (
    registrations: readonly string[],
    decision: "select" | "reserve" | "notSelect",
    reason: string,
  ) => {
    if (registrations.length > 0) sound((await port.draft(by, offering, { registrations, decision, reason })).kind);
  };
  await draft(ranked.slice(0, places), "select", "");
  await draft(ranked.slice(places, places + reserve), "reserve", "");
  await draft(ranked.slice(places + reserve), "notSelect", reasons.notSelect);
  sound((await port.publish(by, offering)).kind);
}

/** How the applicants look on the desk. */
export function boardOf(port: ScreeningPort, by: SignedIn, offering: string): Promise<ScreeningBoard | undefined> {
  return port.board(by, offering, all);
}

/** Simulated staff do nothing that is refused. */
function sound(kind: string): void {
  if (kind !== "done") throw new Error(`what simulated staff did was refused: ${kind}`);
}

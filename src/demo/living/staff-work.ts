import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { HandoffsPort } from "../../assistant/desk-ports/handoffs.js";
import type { TakingPartPort } from "../../assistant/desk-ports/taking-part.js";
import type { Offering } from "../../domain/program.js";
import type { LivingData } from "./data.js";

/** One of those who take part leaves under way; whether somebody comes in their place is for staff to ask. */
export async function oneLeaves(
  port: TakingPartPort,
  by: SignedIn,
  [first]: readonly Offering[],
  why: string,
): Promise<undefined> {
  const view = first && (await port.participants(by, { offering: first.id, page: 1 }));
  const one = view?.rows.find(({ next }) => next.includes("left"));
  if (first && one) await port.step(by, first.id, { registration: one.registration, to: "left", why });
}

/** Those who took part in what is over complete it. */
export async function endOfRound(
  port: TakingPartPort,
  by: SignedIn,
  offerings: readonly Offering[],
): Promise<undefined> {
  for (const { id } of offerings) {
    const view = await port.participants(by, { offering: id, page: 1 });
    for (const { registration, next } of view?.rows ?? [])
      if (next.includes("completed")) await port.step(by, id, { registration, to: "completed" });
  }
}

/** Those who wait for a counsellor are answered, and their talks given back to the assistant. */
export async function closeSome(
  port: HandoffsPort,
  by: SignedIn,
  { handoffs, reply }: Pick<LivingData, "handoffs" | "reply">,
): Promise<undefined> {
  const page = await port.inbox(by, { tab: "unassigned", page: 1, size: handoffs.closed + 1 });
  for (const { id } of page.lines.slice(0, handoffs.closed)) {
    const claimed = await port.claim(by, id);
    if (claimed.kind !== "done") continue;
    await port.reply(by, id, reply, { key: `demo-reply-${id}`, claim: claimed.handoff.claim });
    await port.close(by, id, { outcome: "answered" });
  }
}

import { needsReason, type TakingStep } from "../../domain/taking-part.js";
import type { Placed } from "../../domain/world.js";
import { appendAudit } from "../../store/audit.js";
import { issueCertificate } from "../../store/certificates.js";
import { participantsOf } from "../../store/taking-part.js";
import { inTransaction, type Tx } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { ManyWish, StepDone, StepManyDone } from "../desk-ports/taking-part.js";
import { tellOffers } from "../offers.js";
import type { Parts } from "../parts.js";
import { type StepOutcome, takeStep } from "../seats-taking.js";
import { seoulDay } from "../seats-window.js";
import { takingEntry, theirParticipant, theirs } from "./at-desk.js";
import { completeFrom } from "./complete-from.js";
import { tellStep } from "./tell-step.js";
import { progressIn } from "./views.js";

/** Of one offering nobody brings more people on at once. */
const mostAtOnce = 1_000;

/** Brings one person a step on; they are told, and whoever completes is given a certificate. */
export function stepOn(
  parts: Parts,
  by: SignedIn,
  offering: string,
  { registration, to, why }: { readonly registration: string; readonly to: TakingStep; readonly why?: string },
): Promise<StepDone> {
  const reason = why?.trim() || undefined;
  const refused = refusedFor(parts, to, reason);
  if (refused) return Promise.resolve(refused);
  return inTransaction(parts.store, async (tx) => {
    if (!(await theirParticipant(tx, parts, by, { offering, registration }))) return { kind: "unknown" };
    const outcome = await take(tx, parts, by, { registration, to, reason });
    if (outcome.kind !== "moved") return { kind: outcome.kind };
    await appendAudit(tx, takingEntry(parts, by, "stepOn", registration));
    return { kind: "done" };
  });
}

/**
 * Brings many on at once: those named, or everybody who is under way and has nothing missing (all of them where the round
 * says nothing of what completing takes). Who cannot follow stays where they are, and is counted; of those who can, all are
 * brought on in one transaction, or nobody.
 */
export function stepMany(parts: Parts, by: SignedIn, offering: string, wish: ManyWish): Promise<StepManyDone> {
  const reason = wish.why?.trim() || undefined;
  const refused = refusedFor(parts, wish.to, reason);
  if (refused) return Promise.resolve(refused);
  const placed = theirs(parts, by, offering);
  if (!placed) return Promise.resolve({ kind: "unknown" });
  const early = wish.who === "ready" && completeFrom(placed, seoulDay(parts.clock.now())) !== undefined;
  if (early) return Promise.resolve({ kind: "tooEarly" });
  return inTransaction(parts.store, async (tx): Promise<StepManyDone> => {
    const asked = await whoOf(tx, parts, placed, wish.who);
    const moved: string[] = [];
    for (const registration of asked) {
      const outcome = await take(tx, parts, by, { registration, to: wish.to, reason });
      if (outcome.kind === "moved") moved.push(registration);
    }
    for (const registration of moved) await appendAudit(tx, takingEntry(parts, by, "stepOn", registration));
    return { kind: "done", people: moved.length, left: asked.length - moved.length };
  });
}

async function whoOf(tx: Tx, parts: Parts, placed: Placed, who: ManyWish["who"]): Promise<readonly string[]> {
  const wanted = who === "ready" ? undefined : new Set(who);
  const all = await participantsOf(tx, placed.offering.id, { limit: mostAtOnce, skip: 0, applied: "not" });
  if (wanted) return all.flatMap(({ registration }) => (wanted.has(registration) ? [registration] : []));
  const underWay = all.filter(({ state }) => state === "taking");
  const progress = await progressIn(tx, parts, placed, underWay);
  return underWay.flatMap((one) => ((progress.of(one).missing ?? []).length === 0 ? [one.registration] : []));
}

function refusedFor(parts: Parts, to: TakingStep, reason: string | undefined) {
  if (needsReason(to) && reason === undefined) return { kind: "noReason" } as const;
  if (reason !== undefined && parts.hasResidentNumber(reason)) return { kind: "residentNumber" } as const;
  return undefined;
}

async function take(
  tx: Tx,
  parts: Parts,
  by: SignedIn,
  {
    registration,
    to,
    reason,
  }: { readonly registration: string; readonly to: TakingStep; readonly reason: string | undefined },
): Promise<StepOutcome> {
  const now = parts.clock.now();
  const change = { now, by: by.id, ...(reason === undefined ? {} : { why: reason }) };
  const outcome = await takeStep(tx, registration, to, change);
  if (outcome.kind !== "moved") return outcome;
  if (to === "completed") await issueCertificate(tx, { registration, by: by.id, now, year: seoulDay(now).slice(0, 4) });
  await tellStep(tx, parts, { registration, to, why: reason }, now);
  await tellOffers(tx, parts, outcome.offered, now);
  return outcome;
}

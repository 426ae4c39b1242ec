import type { Slots } from "./reading.js";
import type { Conversation } from "./state.js";

/**
 * A bare place ("아니 남동구예요") is read as where somebody lives. It is the workplace when a company is spoken for,
 * and when only the workplace is known and is what such words can correct.
 */
export function withPlaceMeant(slots: Slots, intent: string, { facts }: Conversation): Slots {
  const { residence, ...rest } = slots;
  if (residence === undefined || slots.workplace !== undefined || facts.residence) return slots;
  const isCompany = slots.applicant === "company" || facts.applicant?.value === "company";
  const corrects = intent === "correct" && facts.workplace !== undefined;
  return isCompany || corrects ? { ...rest, workplace: residence } : slots;
}

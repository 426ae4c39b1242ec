import { areStepsLoose, sumSteps } from "../../store/dialog-steps.js";
import { inTransaction, reading } from "../../store/transaction.js";
import type { Parts } from "../parts.js";
import { seoulDay } from "../seats-window.js";

/** Sums up what was asked and answered on days that are over. Looks first: where nothing is left nothing is written. */
export async function sumStepsOfDays(parts: Parts): Promise<void> {
  const today = seoulDay(parts.clock.now());
  if (await reading(parts.store, (tx) => areStepsLoose(tx, today)))
    await inTransaction(parts.store, (tx) => sumSteps(tx, today));
}

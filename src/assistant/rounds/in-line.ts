import { maskName } from "../../language/mask-name.js";
import { registrationForm } from "../../store/registrations.js";
import type { Tx } from "../../store/transaction.js";
import type { InLine } from "../desk-ports/rounds.js";
import type { InQueue } from "../seats-queue.js";

/** Those in a waiting list, as lists show people. */
export async function inLine(tx: Tx, queue: readonly InQueue[]): Promise<readonly InLine[]> {
  const lines: InLine[] = [];
  for (const { registration, rank, since } of queue)
    lines.push({ registration, rank, since, name: await maskedName(tx, registration) });
  return lines;
}

/** The name that somebody applied by, masked; empty when nothing is known of them any more. */
export async function maskedName(tx: Tx, registration: string): Promise<string> {
  const form = await registrationForm<{ readonly name?: unknown; readonly organisation?: unknown }>(tx, registration);
  const name = form?.name ?? form?.organisation;
  return typeof name === "string" ? maskName(name) : "";
}

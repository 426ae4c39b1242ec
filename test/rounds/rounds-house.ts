import { randomUUID } from "node:crypto";
import { PassThrough, Readable } from "node:stream";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { RoundsPort } from "../../src/assistant/desk-ports/rounds.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createRounds } from "../../src/assistant/rounds/create-rounds.js";
import { drainAll } from "../../src/assistant/work.js";
import { assemble } from "../../src/cli/assemble.js";
import { loadSentences } from "../../src/cli/load-sentences.js";
import { showPreviews } from "../../src/cli/previews/show-previews.js";
import type { Store } from "../../src/store/transaction.js";
import { root } from "../support/world.js";

/** A Monday morning in Seoul, within the example rounds' time of application. */
export const monday = new Date("2026-03-02T01:00:00Z");

export interface RoundsHouse {
  readonly parts: Parts;
  readonly rounds: RoundsPort;
}

/** A house whose catalogue follows what is edited, as that of a running process. */
export async function roundsHouse(store: Store, now: () => Date = () => monday): Promise<RoundsHouse> {
  const nowhere = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough() };
  const seen = { turn() {}, waiting() {}, escalated() {}, delivered() {}, failed: unexpected };
  const parts = await assemble({ ...nowhere, env: {}, cwd: root, root }, store, { now }, seen);
  const rounds = createRounds(parts, { show: showPreviews(parts, loadSentences(root)) });
  return { parts, rounds };
}

function unexpected(what: string, fault: unknown): void {
  throw new Error(`${what} failed: ${fault}`);
}

/** Somebody at the desk of the agency that runs the communities. */
export function officer(more: Partial<SignedIn> = {}): SignedIn {
  return {
    ...{ id: `officer-${randomUUID().slice(0, 6)}`, name: "최담당", login: "officer", role: "officer", agency: "sba" },
    ...{ session: "s", place: "127.0.0.1" },
    ...more,
  } as const;
}

/** Everything that waits for its turn has it. */
export const everyTurn = (parts: Parts) => drainAll(parts);

export const example = { program: "on-off", round: "on-off-example", offering: "on-off-example-wine" } as const;

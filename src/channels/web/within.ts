import { inTime } from "../../http/in-time.js";

/** Waits for `work`, but no longer than this; a failure counts as done. The work itself goes on. */
export async function within(work: Promise<unknown>, withinMs: number): Promise<void> {
  const ended = work.catch(() => undefined);
  await inTime(ended, { withinMs, onLateFault: () => undefined });
}

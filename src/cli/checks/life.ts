import { countAdministrators } from "../../store/accounts.js";
import { checkAudit } from "../../store/audit.js";
import { countRows } from "../../store/count-rows.js";
import { reading, type Store } from "../../store/transaction.js";
import { bad, type Check, ok, warn } from "./check.js";

/** A running assistant takes a message within seconds; one that waits this long is stuck. */
const longestWaitMs = 60_000;
const clockSlackMs = 5 * 60_000;

/** Whether what should happen happens: messages answered, promises kept, pushes delivered, the log whole. */
export async function checkLife(store: Store, now: Date): Promise<Check[]> {
  const seen = await reading(store, async (tx) => ({
    ...(await countRows(tx, now)),
    audit: await checkAudit(tx),
    administrators: await countAdministrators(tx),
  }));
  return [
    checkInbox(seen.oldestUndone, now),
    checkClock(seen.lastWrite, now),
    seen.lateHandoffs === 0
      ? ok("handoffs", "none past its promise")
      : warn("handoffs", `${seen.lateHandoffs} past what was promised`, "open the desk: they stand first"),
    seen.deadDeliveries === 0
      ? ok("outbox", "nothing undeliverable")
      : warn("outbox", `${seen.deadDeliveries} messages could not be delivered`, "docs/operate.md, «What to do when…»"),
    seen.audit.kind === "whole"
      ? ok("audit", `whole, ${seen.audit.entries} entries, ends in ${seen.audit.hash.slice(0, 12)}`)
      : bad(
          "audit",
          `the log was changed or cut at entry ${seen.audit.seq}`,
          "keep the store as it is, find out who had it, restore a back-up from before",
        ),
    seen.administrators > 0
      ? ok("accounts", `${seen.administrators} administrators`)
      : warn(
          "accounts",
          "nobody can sign in at the desk yet",
          "start ieum serve: it prints a link for the first account",
        ),
  ];
}

function checkInbox(oldest: string | undefined, now: Date): Check {
  if (oldest === undefined) return ok("inbox", "nothing waits");
  const seconds = Math.max(0, Math.round((now.getTime() - Date.parse(oldest)) / 1000));
  return seconds * 1000 <= longestWaitMs
    ? ok("inbox", `the oldest message waits for ${seconds} s`)
    : warn(
        "inbox",
        `a message waits for its answer since ${oldest}`,
        "see that ieum serve runs; its log says «work failed»",
      );
}

function checkClock(lastWrite: string | undefined, now: Date): Check {
  if (lastWrite === undefined) return ok("clock", "nothing written yet");
  return Date.parse(lastWrite) <= now.getTime() + clockSlackMs
    ? ok("clock", `after the last write (${lastWrite})`)
    : bad(
        "clock",
        `the store was written to at ${lastWrite}, which is still to come`,
        "set this machine's clock (timedatectl set-ntp true)",
      );
}

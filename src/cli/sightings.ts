import type { Sightings } from "../assistant/parts.js";
import type { Log } from "../log.js";
import type { Metrics } from "../metrics.js";

/** Tells the log of faults, and the metrics, where there are any, of every turn. */
export function sightings(log: Log, metrics?: Metrics): Sightings {
  return {
    turn(seen) {
      metrics?.turn(seen);
      log.debug("turn", { channel: seen.channel, why: seen.outcome, ms: seen.seconds * 1000 });
    },
    waiting: (seconds) => metrics?.inboxLag(seconds),
    escalated(handoffs) {
      metrics?.escalated(handoffs);
      log.warn("promise broken", { count: handoffs });
    },
    delivered(seen) {
      metrics?.outbox(seen);
      if (seen.outcome === "dead") log.warn("message undeliverable", { channel: seen.channel });
    },
    surveys(outcome, count) {
      if (count === 0) return;
      metrics?.surveys(outcome, count);
      log.info("surveys", { why: outcome, count });
    },
    model(outcome) {
      metrics?.model(outcome);
      log.debug("model", { why: outcome });
    },
    failed: (what, fault) => log.error("work failed", { job: what, fault }),
  };
}

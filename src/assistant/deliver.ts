import { claimNext } from "./delivery/claim.js";
import { deliverOne } from "./delivery/deliver-one.js";
import type { DeliveryParts } from "./delivery/delivery-parts.js";
import type { Sender } from "./delivery/sender.js";

/** Pushes what is due through one channel, several conversations at a time. */
export interface Deliverer {
  /** There may be something to send: looks at once. As often as one likes. */
  wake(): void;
  /** Resolves when nothing that is due now is left, and nothing is being sent. */
  idle(): Promise<void>;
  /** Takes nothing more; resolves when what is being sent has been. */
  stop(): Promise<void>;
}

/** So many messages are on their way at once, each of another conversation. */
const lanesAtOnce = 8;

/** Sends what `sender`'s channel has to push. Several processes may do so on one store: each message is one's alone. */
export function createDeliverer(parts: DeliveryParts, sender: Sender): Deliverer {
  const lanes = new Set<Promise<void>>();
  let stopped = false;
  let missed = false;

  const lane = async (): Promise<void> => {
    while (!stopped) {
      missed = false;
      const claimed = await claimNext(parts, sender);
      if (claimed) {
        wake();
        await deliverOne(parts, sender, claimed);
      } else if (!missed) return;
    }
  };
  const wake = (): void => {
    missed = true;
    if (stopped || lanes.size >= lanesAtOnce) return;
    const run = lane()
      .catch((fault: unknown) => parts.seen.failed("delivery", fault))
      .finally(() => lanes.delete(run));
    lanes.add(run);
  };
  const idle = async (): Promise<void> => {
    while (lanes.size > 0) await Promise.all(lanes);
  };
  return {
    wake,
    idle,
    stop() {
      stopped = true;
      return idle();
    },
  };
}

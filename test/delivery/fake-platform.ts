import type { Delivered, Delivery, Found, Sender } from "../../src/assistant/delivery/sender.js";

/** What the platform does with one try. `taken…`: the message is there, whatever the sender gets to hear. */
export type Whim =
  | "takes"
  | "takenAndLost"
  | "takenAndThrows"
  | "takenAndDies"
  | "lost"
  | "dies"
  | "busy"
  | "busyForAll"
  | "later";

/** What it says when it is asked whether a message is there. */
export type Sight = "sees" | "cannotSay" | "throws";

export interface Shown {
  readonly outbox: string;
  readonly conversation: string;
  readonly seq: number;
  /** It came marked as a possible double. */
  readonly marked: boolean;
  readonly at: number;
}

export interface FakePlatform {
  readonly sender: Sender;
  /** Everything that people saw, in order. */
  readonly shown: readonly Shown[];
  /** Tries that came although the platform had asked to be left alone. */
  readonly tooEarly: number;
}

/** A platform without idempotency keys: what it is sent twice, it shows twice. */
export function fakePlatform({
  whim,
  sight,
  now,
  die,
}: {
  whim(): Whim;
  sight(): Sight;
  now(): number;
  /** The process of the sender ends here. */
  die(): void;
}): FakePlatform {
  const shown: Shown[] = [];
  const rests = new Map<string, number>();
  let tooEarly = 0;
  const take = ({ outbox, conversation, seq, mayBeThere }: Delivery) =>
    shown.push({ outbox, conversation, seq, marked: mayBeThere, at: now() });
  const rest = (whose: string): Delivered => {
    rests.set(whose, now() + 5_000);
    return { kind: "later", afterMs: 5_000, holds: whose === "all" ? "platform" : "conversation" };
  };
  const deliver = async (delivery: Delivery): Promise<Delivered> => {
    await Promise.resolve();
    const { conversation } = delivery;
    if (Math.max(rests.get(conversation) ?? 0, rests.get("all") ?? 0) > now()) tooEarly += 1;
    switch (whim()) {
      case "takes":
        return { kind: "sent", platformId: `p${take(delivery)}` };
      case "takenAndLost":
        take(delivery);
        return { kind: "unclear" };
      case "takenAndThrows":
        take(delivery);
        throw new Error("socket hang up");
      case "takenAndDies":
        take(delivery);
        die();
        return { kind: "sent" };
      case "dies":
        die();
        return { kind: "unclear" };
      case "lost":
        return { kind: "unclear" };
      case "busy":
        return rest(conversation);
      case "busyForAll":
        return rest("all");
      case "later":
        return { kind: "later" };
    }
  };
  const find = async ({ outbox }: Delivery): Promise<Found> => {
    switch (sight()) {
      case "sees":
        return shown.some((one) => one.outbox === outbox) ? "there" : "absent";
      case "cannotSay":
        return "unknown";
      case "throws":
        throw new Error("502");
    }
  };
  return {
    sender: { channel: "slack", deliver, find },
    shown,
    get tooEarly() {
      return tooEarly;
    },
  };
}

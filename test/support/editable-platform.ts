import type { Amended, Delivered, Delivery, Sender } from "../../src/assistant/delivery/sender.js";

/** How the next try goes: it is done and nobody hears of it, or it is not done and nobody hears why, or it is not done. */
export type Mishap = "done and lost" | "lost" | "refused";

export interface EditablePlatform {
  readonly sender: Sender;
  /** What people see now, in order. */
  seen(): readonly string[];
  /** How often something was put up, changed or looked for. */
  readonly calls: string[];
  next(mishap: Mishap): void;
}

/** A platform on which messages can be changed, and on which tries go wrong. `edits: "no"`: nothing can be changed. */
export function editablePlatform(edits: "yes" | "no" = "yes"): EditablePlatform {
  const messages = new Map<string, { text: string; readonly outbox: string }>();
  const calls: string[] = [];
  const mishaps: Mishap[] = [];
  const attempt = async (call: string, act: () => Delivered): Promise<Delivered> => {
    await Promise.resolve();
    calls.push(call);
    const mishap = mishaps.shift();
    if (mishap === "refused") return { kind: "later", afterMs: 0 };
    if (mishap === "lost") return { kind: "unclear" };
    const done = act();
    return mishap === "done and lost" ? { kind: "unclear" } : done;
  };
  const deliver = ({ outbox, message }: Delivery) =>
    attempt("post", () => {
      const id = `m${messages.size + 1}`;
      messages.set(id, { text: message.text, outbox });
      return { kind: "sent", platformId: id };
    });
  return {
    sender: {
      channel: "slack",
      deliver,
      async find({ outbox }) {
        calls.push("find");
        const there = [...messages].flatMap(([id, one]) => (one.outbox === outbox ? [id] : []));
        return there.length > 0 ? { there } : "absent";
      },
      ...(edits === "yes"
        ? {
            async amend({ ids, now }): Promise<Amended> {
              const [id = ""] = ids;
              const found = messages.get(id);
              if (!found) return { kind: "cannot" };
              return attempt("change", () => {
                found.text = now.amended === "deleted" ? "(gone)" : `${now.text} (changed)`;
                return { kind: "sent", parts: ids };
              });
            },
          }
        : {}),
    },
    seen: () => [...messages.values()].map(({ text }) => text),
    calls,
    next: (mishap) => mishaps.push(mishap),
  };
}

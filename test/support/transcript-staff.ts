import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { correct } from "../../src/assistant/handoffs/answer.js";
import { claim } from "../../src/assistant/handoffs/claim.js";
import { allHandoffs, packetNow } from "../../src/assistant/handoffs/packet.js";
import { passOn } from "../../src/assistant/handoffs/pass-on.js";
import type { Parts } from "../../src/assistant/parts.js";
import { callOffHere } from "../../src/assistant/rounds/call-off.js";
import { settleSelection } from "../../src/assistant/seats-selection.js";
import { tellSelection } from "../../src/assistant/seats-told.js";
import { drainAll } from "../../src/assistant/work.js";
import type { chatJson } from "../../src/cli/chat-json.js";
import { handoffOut } from "../../src/cli/chat-out.js";
import { listRegistrations } from "../../src/store/registrations.js";
import { inTransaction } from "../../src/store/transaction.js";
import type { CallingOff, Order, Publishing } from "./transcript.js";
import { staffLines } from "./transcript-lines.js";

/** Does what a line of staff says: through `chat --json` where it knows how, as the desk does where it does not. */
export async function ordered(
  parts: Parts,
  chat: ReturnType<typeof chatJson>,
  {
    staff,
    order,
    when,
  }: {
    readonly staff: string;
    readonly order: Exclude<Order, CallingOff | Publishing>;
    readonly when: { readonly at?: string };
  },
): Promise<readonly string[]> {
  if (order.do === "list") return staffLines(await chat({ staff, do: "list", ...when }));
  const handoff = (await allHandoffs(parts)).findLast(({ conversation }) => conversation === order.who)?.id ?? "";
  const by = signedIn(staff);
  switch (order.do) {
    case "claim":
    case "close":
      return staffLines(await chat({ staff, do: order.do, handoff, ...when }));
    case "reply":
      return staffLines(await chat({ staff, do: "reply", handoff, text: order.text, ...when }));
    case "refer":
      return staffLines(await chat({ staff, do: "refer", handoff, to: order.text, ...when }));
    case "over":
      return shown(await claim(parts, by, handoff, "over"));
    case "release":
      return shown(await passOn(parts, by, handoff, { kind: "anyone" }, ""));
    case "correct": {
      const [key = "", ...value] = order.text.split(" ");
      return shown(await correct(parts, by, handoff, { key, value: value.join(" ") }));
    }
  }

  async function shown(acted: { readonly kind: string }): Promise<readonly string[]> {
    if (acted.kind !== "done") return [`  → ${acted.kind}`];
    await drainAll(parts);
    const packet = await packetNow(parts, handoff);
    return packet ? staffLines({ result: { handoff: handoffOut(packet, parts.words) } }) : ["  → gone"];
  }
}

/** Calls an offering off as the desk does; how many are told. */
export async function calledOff(
  parts: Parts,
  staff: string,
  { offering, why }: CallingOff,
): Promise<readonly string[]> {
  const { done } = await callOffHere(parts, signedIn(staff), offering, { why });
  await drainAll(parts);
  return [`  → ${done.kind === "calledOff" ? `알린 사람 ${done.told}명` : done.kind}`];
}

/** Publishes a selection as the desk does; how many are told. */
export async function published(
  parts: Parts,
  staff: string,
  { offering, decisions }: Publishing,
): Promise<readonly string[]> {
  const now = parts.clock.now();
  const outcome = await inTransaction(parts.store, async (tx) => {
    const all = await listRegistrations(tx, { offering });
    const decided = all.flatMap(({ id: registration, conversation }) => {
      const decision = decisions.get(conversation);
      return decision ? [{ registration, decision }] : [];
    });
    const settled = await settleSelection(tx, offering, decided, { now, by: staff });
    if (settled.kind === "settled") await tellSelection(tx, parts, settled, now);
    return settled;
  });
  await drainAll(parts);
  return [`  → ${outcome.kind === "settled" ? `알린 사람 ${outcome.told.length}명` : outcome.kind}`];
}

function signedIn(staff: string): SignedIn {
  return { id: staff, name: staff, login: staff, role: "administrator", agency: null, session: "", place: "" };
}

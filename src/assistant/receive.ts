import { looksLikeBackPart } from "../language/resident-number.js";
import { completesResidentNumber } from "../language/split-resident-number.js";
import { personSide, saveAddress } from "../store/addresses.js";
import { openConversation } from "../store/conversations.js";
import { receive, type ToReceive } from "../store/inbox.js";
import { lastWords } from "../store/last-words.js";
import { takeChangeBefore } from "../store/latest-changes.js";
import { type MessageName, nameMessage } from "../store/message-names.js";
import { isBeingDelivered } from "../store/outbox-claims.js";
import { inTransaction, type Tx } from "../store/transaction.js";
import { cryIn } from "./cry.js";
import { fieldWithResidentNumber } from "./form.js";
import type { Parts } from "./parts.js";
import type { Payload } from "./payload.js";
import type { Given, Incoming, Receipt } from "./ports.js";

/** More than this is not stored; a channel should have asked to shorten it before. */
export const longestText = 10_000;

/** A message that was screened, and waits for the store. */
export interface ToTake {
  readonly kind: "screened";
  readonly incoming: Incoming;
  readonly payload: Payload;
  readonly event: Omit<ToReceive<Payload>, "payload">;
}

/**
 * Screens a message and stores it durably, sealed. Words with a resident number in them never reach the store,
 * not even the inbox; of a cry for help only the number is cut out.
 */
export async function takeIn(parts: Parts, incoming: Incoming): Promise<Receipt> {
  const take = prepared(parts, incoming);
  return take.kind === "refused" ? take : inTransaction(parts.store, (tx) => takePrepared(tx, parts, take));
}

/** Screens a message; nothing is written yet. */
export function prepared(parts: Parts, incoming: Incoming): ToTake | Extract<Receipt, { kind: "refused" }> {
  const { channel, conversation, eventId } = incoming;
  if (lengthOf(incoming) > longestText) return { kind: "refused", why: "too-long" };
  const payload = screened(parts, incoming);
  const event = {
    inbox: parts.newId(),
    channel,
    conversation,
    eventId,
    newPerson: parts.newId(),
    now: parts.clock.now(),
  };
  return { kind: "screened", incoming, payload, event };
}

/** Stores what was screened. */
export async function takePrepared(tx: Tx, parts: Parts, { incoming, payload, event }: ToTake): Promise<Receipt> {
  const { conversation, address, name } = incoming;
  const standing = name === undefined ? payload : await asItStands(tx, { conversation, name }, event, payload);
  const heard = await crossing(tx, parts, incoming, await screenedAgain(tx, event, standing));
  const taken = await receive<Payload>(tx, { ...event, payload: heard });
  if (taken.kind === "new" && name !== undefined)
    await nameMessage(tx, { conversation, name }, { inbox: taken.inbox, by: "person" });
  if (taken.kind === "new" && address !== undefined)
    await saveAddress(tx, { conversation, side: personSide, body: address, now: event.now });
  return { kind: taken.kind === "new" ? "accepted" : "repeat", inbox: taken.inbox };
}

/** What is left of a message that was changed or deleted before it came. */
async function asItStands(
  tx: Tx,
  name: MessageName,
  event: Parameters<typeof openConversation>[1],
  payload: Payload,
): Promise<Payload> {
  if (payload.kind !== "said" && payload.kind !== "screened") return payload;
  const { person } = await openConversation(tx, event);
  const change = await takeChangeBefore(tx, { ...name, by: "person", person });
  if (!change) return payload;
  const echo = payload.echo === undefined ? {} : { echo: payload.echo };
  if (change.kind === "deleted") return { kind: "passed" };
  return change.words.text === undefined
    ? { kind: "screened", ...echo }
    : { kind: "said", text: change.words.text, ...echo };
}

function lengthOf({ text = "", form }: Incoming): number {
  const given = form?.given.map((one) => (one.kind === "typed" ? one.text : one.label)) ?? [];
  return [text, ...given].reduce((sum, words) => sum + words.length, 0);
}

function screened(parts: Parts, { text = "", press, unseen, echo, form }: Incoming): Payload {
  const known = echo === undefined ? {} : { echo };
  if (form)
    return fieldWithResidentNumber(parts, form) === undefined
      ? { kind: "form", frame: form.frame, given: form.given.map(cleaned) }
      : { kind: "screened", ...known };
  if (parts.hasResidentNumber(text)) {
    const cry = cryIn(parts, text);
    return cry === undefined ? { kind: "screened", ...known } : { kind: "said", text: clean(cry), ...known };
  }
  if (press && parts.hasResidentNumber(press.label)) return { kind: "screened", ...known };
  return {
    kind: "said",
    text: clean(press?.label ?? text),
    ...(press ? { press } : {}),
    ...(unseen ? { unseen } : {}),
    ...known,
  };
}

function cleaned(given: Given): Given {
  return given.kind === "typed" ? { ...given, text: clean(given.text) } : given;
}

/** Where messages are pushed nobody has to say it: what is still on its way cannot have been seen. */
async function crossing(tx: Tx, parts: Parts, { channel, conversation }: Incoming, payload: Payload): Promise<Payload> {
  if (payload.kind !== "said" || !parts.pushing?.has(channel)) return payload;
  return (await isBeingDelivered(tx, conversation)) ? { ...payload, unseen: true } : payload;
}

/** A first half that is older than this belongs to another matter. */
const halvesApartMs = 10 * 60_000;

/** A resident number in two messages: the second half is dropped, once the first is found to stand just before it. */
async function screenedAgain(
  tx: Tx,
  { conversation, now }: { readonly conversation: string; readonly now: Date },
  payload: Payload,
): Promise<Payload> {
  if (payload.kind !== "said" || !looksLikeBackPart(payload.text)) return payload;
  const before = await lastWords(tx, conversation);
  if (!before || now.getTime() - Date.parse(before.at) > halvesApartMs) return payload;
  if (!completesResidentNumber(before.text, payload.text)) return payload;
  return { kind: "screened", ...(payload.echo === undefined ? {} : { echo: payload.echo }) };
}

/** What a person typed, as it is kept wherever it is kept. Control characters mean nothing to people; line breaks and tabs stay. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (one) => (one === "\n" || one === "\t" || one === "\u200d" ? one : ""));
}

import { expect } from "vitest";
import { z } from "zod";
import { insertAccount } from "../../src/store/accounts.js";
import { matchStaff, setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction, type Store } from "../../src/store/transaction.js";
import type { FakeSlackApi, PostedMessage } from "./fake-slack-api.js";
import { actionBody, bodyOf, deliver, type SlackBody, threadReply } from "./fake-slack-requests.js";
import { morningTold } from "./morning-told.js";
import { pressables } from "./slack-words.js";

/** A counsellor who answers from a thread in Slack, while the server may come and go. */
export interface SlackCounsellor {
  /** Waits for the card of somebody who asks for a person, and takes it. */
  takes(): Promise<void>;
  /** Writes below the card. Slack repeats the event until it is acknowledged; `tries` is told of each try. */
  writes(text: string): Promise<void>;
  /** What stands below the card and was not written by the counsellor, in order. */
  thread(): readonly { readonly text: string; readonly mayBeAgain: boolean }[];
}

const room = "C100";
const member = "U10";
const patient = { timeout: 150_000, interval: 100 };
const marked = z.object({ event_payload: z.object({ maybeAgain: z.literal(true) }) });

/** Makes the account and the room in a store that nobody serves yet. */
export async function counsellorIn(store: Store): Promise<void> {
  await inTransaction(store, async (tx) => {
    const account = { id: "minji", login: "minji", name: "민지", role: "counsellor", agency: null } as const;
    await insertAccount(tx, { ...account, state: "active", password: null, now: new Date() });
    await setStaffRoom(tx, { channel: "slack", agency: "front-desk", room });
    await morningTold(tx, { channel: "slack", agency: "front-desk", room });
    await matchStaff(tx, { channel: "slack", member, account: "minji" });
  });
}

export function slackCounsellor(api: FakeSlackApi, url: string): SlackCounsellor {
  const cards = () => api.messages.filter(({ channel, thread, only }) => channel === room && !thread && !only);
  const card = (): PostedMessage => {
    const [first, ...more] = cards();
    if (!first || more.length > 0) throw new Error(`there are ${more.length + (first ? 1 : 0)} cards`);
    return first;
  };
  const send = async (body: SlackBody) => {
    const status = () =>
      deliver(url, body, { at: new Date(), retry: 1 }).then(
        (answer) => answer.status,
        () => 0,
      );
    await expect.poll(status, patient).toBe(200);
  };
  return {
    async takes() {
      await expect.poll(() => cards().length, patient).toBe(1);
      const claim = pressables([card()]).find(({ label }) => label === "맡기");
      await send(bodyOf.action(actionBody(member, claim?.action ?? {}, { channel: room })));
    },
    writes: (text) => send(bodyOf.event(threadReply(member, { room, card: card().ts }, text))),
    thread: () =>
      api.messages
        .filter(({ thread, only }) => thread === card().ts && !only)
        .map(({ text, metadata }) => ({ text, mayBeAgain: marked.safeParse(metadata).success })),
  };
}

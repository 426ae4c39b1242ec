import { expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { createDeliverer } from "../../src/assistant/deliver.js";
import type { Sender } from "../../src/assistant/ports.js";
import { slackClient } from "../../src/channels/slack/create-slack-channel.js";
import { createSlackSender } from "../../src/channels/slack/send/sender.js";
import { talkOf } from "../../src/channels/slack/talk/talk-id.js";
import { reading } from "../../src/store/transaction.js";
import { fakeTokens } from "../support/fake-slack-api.js";
import { team } from "../support/fake-slack-requests.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { slackWords as words } from "../support/slack-site.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

const api = await slackOfFile();

const conversation = talkOf({ team, user: "U1" });

/** Where the process ends: before Slack is told anything, or after, with nobody left to write it down. */
type Killed = "before it is sent" | "after it was sent";

describeOnBothStores("a process that is killed between two messages", (fresh) => {
  it.each<Killed>(["before it is sent", "after it was sent"])("loses and doubles nothing, %s", async (killed) => {
    api.messages.length = 0;
    const store = await (await fresh()).open();
    let ahead = 0;
    const machineClock = { now: () => new Date(Date.now() + ahead) };
    const parts = { ...(await partsOver(store, { now: () => new Date() })), machineClock };
    const assistant = createAssistant(parts);
    const address = { to: "person", user: "U1", channel: "D1" };
    for (const [n, text] of ["안녕하세요", "도움말"].entries())
      await assistant.receive({ channel: "slack", conversation, eventId: `e${n}`, text, address });
    await assistant.settled(conversation);
    const said = (await assistant.messagesAfter(conversation, 0)).filter(({ from }) => from !== "person");
    expect(said.length).toBeGreaterThan(1);

    const sender = createSlackSender({
      apiFor: () => Promise.resolve(slackClient({ botToken: fakeTokens.bot, apiUrl: api.url })),
      assistant,
      words,
      pace: [],
    });
    // What is heard of it later, if anything, is nobody's any more.
    const deaf = { ...parts, seen: { ...parts.seen, failed: () => {} } };
    const dying = dyingAtSecond(sender, killed);
    createDeliverer(deaf, dying.sender).wake();
    const shown = () => api.messages.filter(({ channel }) => channel === "D1");
    await dying.died;

    // Another process finds the message with nobody at it, a minute later.
    ahead = 61_000;
    const next = createDeliverer(parts, sender);
    next.wake();
    await next.idle();
    expect(shown().map(({ text }) => text.split("\n")[0])).toEqual(
      said.map(({ text }) => text.replace(/&/g, "&amp;").split("\n")[0]),
    );
    const rows = await reading(store, (tx) => tx.db.selectFrom("outbox").select(["state", "doubtful"]).execute());
    expect(new Set(rows.map(({ state, doubtful }) => `${state} ${doubtful}`))).toEqual(new Set(["sent 0"]));
  });
});

/** Ends with its second message in its hands, and is never heard of again; `died` resolves then. */
function dyingAtSecond(sender: Sender, killed: Killed): { readonly sender: Sender; readonly died: Promise<void> } {
  let sent = 0;
  let die: () => void = () => {};
  const died = new Promise<void>((resolve) => {
    die = resolve;
  });
  const deliver: Sender["deliver"] = async (delivery, signal) => {
    sent += 1;
    if (sent === 1) return sender.deliver(delivery, signal);
    if (killed === "after it was sent") await sender.deliver(delivery, signal);
    die();
    return new Promise(() => undefined);
  };
  return { sender: { ...sender, deliver }, died };
}

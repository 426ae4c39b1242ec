import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { type Assistant, createAssistant } from "../../src/assistant/assistant.js";
import { createDeliverer } from "../../src/assistant/deliver.js";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import type { Parts } from "../../src/assistant/parts.js";
import { drainAll } from "../../src/assistant/work.js";
import { talkOf } from "../../src/channels/slack/talk/talk-id.js";
import { chatJson, settableClock } from "../../src/cli/chat-json.js";
import { messageOut } from "../../src/cli/chat-out.js";
import type { Store } from "../../src/store/transaction.js";
import { type FakeSlackApi, startFakeSlackApi } from "./fake-slack-api.js";
import { actionBody, bodyOf, deliver, directMessage, directOf, team } from "./fake-slack-requests.js";
import { type SlackSite, startSlackSite } from "./slack-site.js";
import { pressables, wordsMeant, wordsShown } from "./slack-words.js";
import { type Cue, cuesOf, type Doing } from "./transcript.js";
import { answerLines } from "./transcript-lines.js";
import { partsOver } from "./transcript-parts.js";
import { bookLines } from "./transcript-player.js";
import { ordered } from "./transcript-staff.js";

interface Stage {
  readonly parts: Parts;
  readonly assistant: Assistant;
  readonly api: FakeSlackApi;
  readonly site: SlackSite;
  /** Sends what is due, until nothing is left. */
  push(): Promise<void>;
}

/**
 * Plays a script through Slack: every word a signed event, every press of a button that really stands there, every answer
 * read off the platform and held against what was meant. Gives the script back with what came of each line.
 */
export async function playOverSlack(script: string, store: Store): Promise<string> {
  const cues = cuesOf(script);
  const clock = settableClock();
  const stages = cues.flatMap((cue) => (cue.kind === "stage" ? [[cue.offering, { capacity: cue.capacity }]] : []));
  let begun: Promise<Stage> | undefined;
  const begin = () => {
    begun ??= setUp(store, clock, Object.fromEntries(stages));
    return begun;
  };
  const chat = chatJson(clock, async () => (await begin()).parts);
  const users = new Map<string, string>();
  /** Up to which message of the talk, and which of the channel, they have read. */
  const read = new Map<string, number>();
  const seen = new Map<string, number>();
  const userOf = (who: string) => {
    const user = users.get(who) ?? `U${users.size + 1}`;
    users.set(who, user);
    return user;
  };
  /** Talks are named in the script by who is in them. */
  const named = (line: string) =>
    [...users].reduce((text, [who, user]) => text.replaceAll(talkOf({ team, user }), who), line);
  const lines: string[] = [];
  let at: string | undefined;
  try {
    for (const cue of cues) {
      lines.push(cue.line);
      if (cue.kind === "clock") at = cue.at;
      lines.push(...(await outcome(cue)).map(named));
    }
  } finally {
    const stage = await begun;
    await stage?.site.stop();
    await stage?.api.stop();
  }
  return lines.join("\n");

  async function outcome(cue: Cue): Promise<readonly string[]> {
    if (cue.kind === "remark" || cue.kind === "clock" || cue.kind === "stage") return [];
    if (at !== undefined) clock.set(new Date(at));
    const stage = await begin();
    await doDueWork(stage.parts);
    await drainAll(stage.parts);
    switch (cue.kind) {
      case "person":
        return answered(stage, userOf(cue.who), cue.does);
      case "staff": {
        const order =
          "who" in cue.order ? { ...cue.order, who: talkOf({ team, user: userOf(cue.order.who) }) } : cue.order;
        const when = at === undefined ? {} : { at };
        return ordered(stage.parts, chat, { staff: cue.staff, order, when });
      }
      case "books":
        return bookLines(stage.parts, cue.of);
    }
  }

  async function answered(stage: Stage, user: string, does: Doing): Promise<readonly string[]> {
    const { assistant, api, site } = stage;
    const conversation = talkOf({ team, user });
    const channel = directOf(user);
    // What they write may cross with what is on its way; what they press stands there.
    if (does.kind === "presses") await stage.push();
    const body = bodyFor(user, does, api);
    if (body) expect((await deliver(site.url, body, { at: new Date() })).status).toBe(200);
    await assistant.settled(conversation);
    await stage.push();
    const since = read.get(user) ?? 0;
    const talk = await assistant.messagesAfter(conversation, since);
    const said = talk.filter(({ from }) => from !== "person");
    read.set(user, talk.at(-1)?.seq ?? since);
    const shown = api.messages.filter((one) => one.channel === channel);
    const posted = shown.slice(seen.get(user) ?? 0);
    seen.set(user, shown.length);
    const refused = posted
      .filter(({ metadata }) => metadata === undefined)
      .map(({ text }) => ({ from: "assistant", text }) as const);
    expect(wordsShown(posted)).toBe(wordsMeant(said));
    const { owner } = await assistant.view(conversation);
    return answerLines({ messages: [...said, ...refused].map(messageOut), open: null, owner });
  }
}

function bodyFor(user: string, does: Doing, api: FakeSlackApi) {
  switch (does.kind) {
    case "waits":
      return undefined;
    case "says":
      return bodyOf.event(directMessage(user, does.text));
    case "presses": {
      const there = pressables(api.messages.filter(({ channel }) => channel === directOf(user)));
      const button = there.findLast(({ label }) => label === does.label);
      if (!button) throw new Error(`nothing to press is called ${does.label}`);
      return bodyOf.action(actionBody(user, button.action));
    }
  }
}

async function setUp(
  store: Store,
  clock: ReturnType<typeof settableClock>,
  changes: Readonly<Record<string, { readonly capacity: number }>>,
): Promise<Stage> {
  const parts = await partsOver(store, clock, { changes, prefix: randomBytes(4).toString("hex") });
  const api = await startFakeSlackApi();
  const assistant = createAssistant(parts);
  const site = await startSlackSite(assistant, api.url, { url: "http://127.0.0.1:1" });
  const deliverer = createDeliverer(parts, site.channel.sender);
  return {
    parts,
    assistant,
    api,
    site,
    async push() {
      deliverer.wake();
      await deliverer.idle();
    },
  };
}

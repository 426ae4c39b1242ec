import { type Assistant, createAssistant } from "../../src/assistant/assistant.js";
import { createDeliverer } from "../../src/assistant/deliver.js";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { HandoffsPort } from "../../src/assistant/desk-ports/handoffs.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import type { Parts } from "../../src/assistant/parts.js";
import { type EditablePlatform, editablePlatform } from "../support/editable-platform.js";
import type { FreshPlace } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

export const tuesday = new Date("2026-03-03T01:00:00Z");
export const talk = "s1";
export const minji: SignedIn = {
  id: "minji",
  name: "김민지",
  login: "minji",
  role: "counsellor",
  agency: null,
  session: "s",
  place: "p",
};
export const other: SignedIn = { ...minji, id: "other", login: "other", name: "다른 상담사" };

/** A house over a platform on which what was said can be changed. */
export async function house(fresh: FreshPlace, platform: EditablePlatform = editablePlatform()) {
  const store = await (await fresh()).open();
  const made = await partsOver(store, { now: () => tuesday });
  const parts: Parts = { ...made, pushing: new Set(["slack"]), chance: () => 0 };
  const assistant: Assistant = createAssistant(parts);
  const handoffs: HandoffsPort = createHandoffs(parts, assistant.settled);
  return { parts, assistant, handoffs, platform };
}

/** The same, where somebody asked for a counsellor, who took it. */
export async function claimed(fresh: FreshPlace, platform: EditablePlatform = editablePlatform()) {
  const made = await house(fresh, platform);
  const { assistant, handoffs, parts } = made;
  const event = { channel: "slack", conversation: talk, address: { to: "person" } };
  await assistant.receive({ ...event, eventId: "start", text: "상담사 연결해 주세요" });
  await assistant.settled(talk);
  const { lines } = await handoffs.inbox(minji, { tab: "all", page: 1, size: 10 });
  const id = lines[0]?.id ?? "";
  await handoffs.claim(minji, id);
  const view = () => handoffs.open(minji, id);
  return {
    ...made,
    id,
    view,
    async says(key: string, text: string) {
      const { claim = 0 } = (await view()) ?? {};
      const said = await handoffs.reply(minji, id, text, { key, claim });
      if (said.kind !== "done") throw new Error(`not said: ${said.kind}`);
    },
    async changes(of: string, key: string, text: string | undefined) {
      const done = await handoffs.amend(minji, id, { of, ...(text === undefined ? {} : { text }) }, { key });
      if (done.kind !== "done") throw new Error(`not changed: ${done.kind}`);
    },
    async deliver() {
      const deliverer = createDeliverer(parts, platform.sender);
      deliverer.wake();
      await deliverer.idle();
    },
    async deskEvents() {
      return (await view())?.events.map(({ what }) => what) ?? [];
    },
  };
}

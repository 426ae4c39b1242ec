import { afterEach, beforeEach } from "vitest";
import { openHandoff } from "../../src/store/handoffs.js";
import { reading, type Store } from "../../src/store/transaction.js";
import type { FakeSlackApi, PostedMessage } from "./fake-slack-api.js";
import { type SlackStaff, slackStaff } from "./slack-staff.js";
import type { FreshPlace } from "./stores.js";

/** The front desk's room in Slack, and a talk in the web chat. */
export const room = "C100";
export const talk = "web-1";

/** For the tests of a file: three of the staff in Slack, on a store of each test's own, whose room is the front desk's. */
export function slackFrontDesk(api: FakeSlackApi, fresh: FreshPlace) {
  let store: Store;
  let house: SlackStaff;
  beforeEach(async () => {
    api.messages.length = 0;
    api.refusals.length = 0;
    store = await (await fresh()).open();
    house = await slackStaff(store, api, { "front-desk": room }, [
      { id: "minji", user: "U10", agency: null },
      { id: "gwangju", user: "U20", agency: "gwangju" },
      { id: "gone", user: "U30", agency: null },
    ]);
  });
  afterEach(() => house.stop());

  return { store: () => store, house: () => house, called, claimed, told, notes, open, agencyName };

  /** Somebody asks for a counsellor: the card of it. */
  async function called(): Promise<PostedMessage> {
    await house.says(talk, "상담사 연결해 주세요");
    await house.catchUp();
    const [card] = house.room(room);
    if (!card) throw new Error("no card was posted");
    return card;
  }

  /** The same, and one of the staff took it. */
  async function claimed(): Promise<PostedMessage> {
    const card = await called();
    await house.presses("U10", card, "맡기");
    await house.catchUp();
    return card;
  }

  /** What only one of them saw. */
  function told(user: string): readonly string[] {
    return api.messages.flatMap(({ only, text }) => (only === user ? [text] : []));
  }

  /** The notes to the open hand-off. */
  async function notes(): Promise<readonly string[]> {
    const by = { id: "minji", name: "", login: "", role: "counsellor", agency: null, session: "", place: "" } as const;
    return (await house.handoffs.open(by, await open()))?.notes.map(({ text }) => text) ?? [];
  }

  async function open(): Promise<string> {
    return (await reading(store, (tx) => openHandoff(tx, talk)))?.id ?? "";
  }

  function agencyName(id: string): string {
    return house.parts.catalog.agencies.find((one) => one.id === id)?.name ?? "";
  }
}

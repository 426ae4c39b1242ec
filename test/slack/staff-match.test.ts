import { randomBytes, randomUUID } from "node:crypto";
import { expect, it, onTestFinished } from "vitest";
import { createAccounts } from "../../src/assistant/accounts/create-accounts.js";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { reading } from "../../src/store/transaction.js";
import { bodyOf, commandFields } from "../support/fake-slack-requests.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { slackStaff } from "../support/slack-staff.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

const lee: SignedIn = {
  id: "lee",
  name: "이상담",
  login: "lee",
  role: "counsellor",
  agency: null,
  session: "s",
  place: "p",
};

describeOnBothStores("staff who are in Slack and at the desk", (fresh) => {
  it("are one once they typed at the desk what the command showed them, and then take what they could not", async () => {
    api.messages.length = 0;
    const store = await (await fresh()).open();
    const house = await slackStaff(store, api, { "front-desk": "C100" }, [{ id: "lee", agency: null }]);
    onTestFinished(() => house.stop());
    await house.says("web-1", "상담사 연결해 주세요");
    await house.catchUp();
    const [card] = house.room("C100");
    if (!card) throw new Error("no card was posted");
    await house.presses("U77", card, "맡기");
    expect((await reading(store, (tx) => openHandoff(tx, "web-1")))?.state).toBe("waiting");
    const shown = await house.ask(bodyOf.command(commandFields("U77", "연결")));
    const code = /(\d{6}) · 10분 안에/.exec(shown)?.[1] ?? "";
    const accounts = createAccounts({ ...house.parts, newId: randomUUID, random: randomBytes });
    expect(await accounts.match(lee, code)).toEqual({
      kind: "done",
      match: { channel: "slack", member: "T1/U77" },
    });
    await house.presses("U77", card, "맡기");
    expect((await reading(store, (tx) => openHandoff(tx, "web-1")))?.staff).toBe("lee");
  });
});

import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { insertAccount } from "../../src/store/accounts.js";
import { openStore } from "../../src/store/open-store.js";
import { matchStaff, setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction } from "../../src/store/transaction.js";
import { activityFrom } from "../support/bot-site.js";
import { appId, botToken, type FakeConnector, startFakeConnector } from "../support/fake-connector.js";
import { startFakeLogin } from "../support/fake-login.js";
import { morningTold } from "../support/morning-told.js";
import { dataFolder, type Serving, startServing } from "../support/serving.js";
import { testMasterKey } from "../support/stores.js";
import { cardIn, objectId, tenant } from "../support/teams-staff.js";
import { root, words } from "../support/world.js";

const room = "19:front@thread.tacv2";
const patient = { timeout: 60_000, interval: 100 };
let sent = 0;

it("carries a talk in Teams between somebody and a counsellor through kills, with nothing lost and nothing doubled", {
  timeout: 300_000,
}, async () => {
  const connector = await startFakeConnector();
  const login = await startFakeLogin(botToken);
  const url = `file:${join(dataFolder(), "store.db")}`;
  await staffIn(url);
  const serving = await startServing(url, {
    MicrosoftAppId: appId,
    MicrosoftAppType: "SingleTenant",
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: "secret-of-the-bot",
    BotOpenIdMetadata: connector.openIdUrl,
    IEUM_BOT_SERVICE_HOSTS: connector.origin,
    NODE_OPTIONS: `--import=${join(root, "test/support/led-here.mjs")}`,
    LED_HERE: new URL(login.origin).port,
  });
  onTestFinished(() => serving.stop());
  const says = (text: string) => send(serving, connector, { text });
  const below = () => connector.team.standing.flatMap(({ below: card, said }) => (card ? [said.text ?? ""] : []));

  // The channel is heard of once: its cards go by the way that it came.
  await staffDo(serving, connector, { text: "안녕하세요" });
  await says("상담사 연결해 주세요");
  await expect.poll(() => connector.team.standing.filter((one) => !one.below), patient).toHaveLength(1);
  const [card] = connector.team.standing;
  if (!card) throw new Error("no card was posted");
  const data = { staff: "claim", handoff: cardIn(card).refresh?.action.data.handoff };
  await staffDo(serving, connector, { text: undefined, value: data }, card.id);
  await staffDo(serving, connector, { text: "첫 번째 답이에요" }, card.id);
  await serving.killAndStart();
  await staffDo(serving, connector, { text: "두 번째 답이에요" }, card.id);
  await says("첫 번째 말이에요");
  await serving.killAndStart();
  await says("두 번째 말이에요");

  await expect.poll(below, patient).toContain("참여자: 두 번째 말이에요");
  // Teams cannot be asked whether it has a message: one whose answer died with the program comes again, and says so.
  const again = words.word({ say: "activity.again" });
  const once = (texts: readonly string[]) => {
    const kept: string[] = [];
    for (const text of texts.filter((one) => one.includes("번째"))) {
      const plain = text.replace(`\n\n${again}`, "");
      if (plain === text || !kept.includes(plain)) kept.push(plain);
    }
    return kept;
  };
  const reached = () => once(connector.taken.flatMap(({ text }) => text ?? []));
  await expect.poll(reached, patient).toContain("상담사: 두 번째 답이에요");
  expect(once(below())).toEqual(["참여자: 첫 번째 말이에요", "참여자: 두 번째 말이에요"]);
  expect(reached()).toEqual(["상담사: 첫 번째 답이에요", "상담사: 두 번째 답이에요"]);
  expect(connector.team.standing.filter((one) => !one.below)).toHaveLength(1);
  expect(serving.written()).not.toMatch(/번째|상담사 연결해|secret-of|token-of|BEGIN/);
});

async function send(serving: Serving, connector: FakeConnector, more: object): Promise<void> {
  sent++;
  const localTimestamp = new Date(Date.now() + sent * 1000).toISOString();
  const conversation = { id: "a:conversation", conversationType: "personal", tenantId: tenant };
  const channelData = { tenant: { id: tenant } };
  const body = JSON.stringify(
    activityFrom(connector.origin, { id: `${sent}`, localTimestamp, conversation, channelData, ...more }),
  );
  const headers = { "content-type": "application/json", authorization: `Bearer ${connector.token()}` };
  const post = () => fetch(`${serving.url}/api/messages`, { method: "POST", headers, body });
  await expect.poll(async () => (await post().catch(() => null))?.status, patient).toBe(200);
}

function staffDo(serving: Serving, connector: FakeConnector, more: object, thread?: string): Promise<void> {
  const id = thread === undefined ? room : `${room};messageid=${thread}`;
  return send(serving, connector, {
    from: { id: "29:10", aadObjectId: objectId(10) },
    conversation: { id, conversationType: "channel", isGroup: true, tenantId: tenant },
    channelData: { tenant: { id: tenant }, channel: { id: room }, team: { id: "19:team@thread.tacv2" } },
    ...more,
  });
}

async function staffIn(url: string): Promise<void> {
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error("the store did not open");
  await inTransaction(opened.store, async (tx) => {
    const account = { id: "minji", login: "minji", name: "민지", role: "counsellor", agency: null } as const;
    await insertAccount(tx, { ...account, state: "active", password: null, now: new Date() });
    await setStaffRoom(tx, { channel: "bot-framework", agency: "front-desk", room });
    await morningTold(tx, { channel: "bot-framework", agency: "front-desk", room });
    await matchStaff(tx, { channel: "bot-framework", member: `${tenant}/${objectId(10)}`, account: "minji" });
  });
  await opened.store.close();
}

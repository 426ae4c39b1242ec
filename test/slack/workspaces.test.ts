import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { createDeliverer } from "../../src/assistant/deliver.js";
import { slackClient } from "../../src/channels/slack/create-slack-channel.js";
import { createRenewals } from "../../src/channels/slack/install/renewals.js";
import { findWorkspace } from "../../src/store/slack-workspaces.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { fakeClient } from "../support/fake-slack-access.js";
import { fakeTokens } from "../support/fake-slack-api.js";
import { bodyOf, deliver, directMessage, eventBody } from "../support/fake-slack-requests.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { installInto, startWorkspacesSite, type WorkspacesSite } from "../support/slack-workspaces.js";
import { describeOnBothStores } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

const api = await slackOfFile();
afterEach(() => {
  api.tokenSeconds = undefined;
});

/** The same request, as another workspace would send it. */
const from = (team: string, body: object, seconds = Math.floor(Date.now() / 1_000)) =>
  bodyOf.event({ ...body, team_id: team, event_time: seconds });
const ended = (team: string, event: object, seconds?: number) => from(team, eventBody(event), seconds);

describeOnBothStores("several workspaces", (fresh) => {
  let store: Store;
  const sites: WorkspacesSite[] = [];
  beforeEach(async () => {
    store = await (await fresh()).open();
  });
  afterEach(async () => {
    for (const site of sites.splice(0)) await site.stop();
  });
  const start = async (
    ...how: Parameters<typeof startWorkspacesSite> extends [unknown, unknown, ...infer Rest] ? Rest : never
  ) => {
    const site = await startWorkspacesSite(store, api, ...how);
    sites.push(site);
    return site;
  };
  const send = async (site: WorkspacesSite, body: ReturnType<typeof from>) =>
    (await deliver(site.url, body, { at: new Date(), retry: 1 })).status;
  const tokenOf = async (team: string) => (await reading(store, (tx) => findWorkspace(tx, team)))?.token.token;

  it("keep people of the same id apart, and each is answered with their own workspace's token", async () => {
    const parts = await partsOver(store, { now: () => new Date() });
    const assistant = createAssistant(parts);
    const site = await start({}, { assistant });
    const deliverer = createDeliverer(parts, site.channel.sender);
    for (const team of ["TA", "TB"]) await site.install(team);
    const bearers = api.bearers.length;
    for (const team of ["TA", "TB"]) expect(await send(site, from(team, directMessage("U1", "안녕하세요")))).toBe(200);
    for (const team of ["TA", "TB"]) await assistant.settled(`slack:${team}:U1`);
    deliverer.wake();
    await deliverer.idle();
    const posted = api.bearers.slice(bearers).filter(({ method }) => method === "chat.postMessage");
    const tokens = await Promise.all(["TA", "TB"].map(tokenOf));
    expect(new Set(posted.map(({ bearer }) => bearer))).toEqual(new Set(tokens));
    await assistant.stop();
  });

  it("are heard only while they have the app: what a stranger signs has no effect", async () => {
    const assistant = createAssistant(await partsOver(store, { now: () => new Date() }));
    const site = await start({}, { assistant });
    await site.install("TA");
    expect(await send(site, from("TZ", directMessage("U1", "안녕하세요")))).toBe(403);
    const inbox = await reading(store, (tx) => tx.db.selectFrom("inbox").select("id").execute());
    expect(inbox).toEqual([]);
    await assistant.stop();
  });

  it.each([
    ["app_uninstalled", { type: "app_uninstalled" }],
    ["tokens_revoked", { type: "tokens_revoked", tokens: { bot: ["UBOT"] } }],
  ])("end by %s: the token is destroyed, nothing is said there any more, and the others go on", async (_, event) => {
    const parts = await partsOver(store, { now: () => new Date() });
    const assistant = createAssistant(parts);
    const site = await start({}, { assistant });
    const deliverer = createDeliverer(parts, site.channel.sender);
    for (const team of ["TA", "TB"]) await site.install(team);
    for (const team of ["TA", "TB"]) await send(site, from(team, directMessage("U1", "안녕하세요")));
    for (let n = 0; n < 2; n++) expect(await send(site, ended("TA", event))).toBe(200);
    for (const team of ["TA", "TB"]) await assistant.settled(`slack:${team}:U1`);
    const before = api.bearers.length;
    deliverer.wake();
    await deliverer.idle();
    const posted = api.bearers.slice(before).filter(({ method }) => method === "chat.postMessage");
    expect(new Set(posted.map(({ bearer }) => bearer))).toEqual(new Set([await tokenOf("TB")]));
    expect(await tokenOf("TA")).toBeUndefined();
    expect(await send(site, from("TA", directMessage("U1", "아직 있나요")))).toBe(403);
    const rows = await reading(store, (tx) =>
      tx.db.selectFrom("addresses").select(["conversation", "gone_at"]).orderBy("conversation").execute(),
    );
    expect(rows.map(({ conversation, gone_at }) => [conversation, gone_at !== null])).toEqual([
      ["slack:TA:U1", true],
      ["slack:TB:U1", false],
    ]);
    await site.install("TA");
    expect(await send(site, from("TA", directMessage("U1", "다시 왔어요")))).toBe(200);
    await assistant.stop();
  });

  it("stay when only a person's token is taken back, or when the news of an earlier end comes late", async () => {
    const site = await start();
    await site.install("TA");
    expect(await send(site, ended("TA", { type: "tokens_revoked", tokens: { oauth: ["U1"] } }))).toBe(200);
    const anHourAgo = Math.floor(Date.now() / 1_000) - 3_600;
    expect(await send(site, ended("TA", { type: "app_uninstalled" }, anHourAgo))).toBe(200);
    expect(await tokenOf("TA")).toBeDefined();
  });

  it("stand beside the one of the settings, which is home to what was kept without a workspace's name", async () => {
    const site = await start({ ownToken: fakeTokens.bot });
    await site.install("TA");
    // At the fake the token of the settings is of T1.
    const { sender } = site.channel;
    const delivery = (conversation: string, address: { to: string; channel: string; [more: string]: string }) => ({
      outbox: `o-${conversation}`,
      conversation,
      seq: 1,
      message: { from: "assistant" as const, seq: 1, at: "2026-03-02T10:00:00+09:00", text: "안녕하세요" },
      address,
      attempt: 1,
      mayBeThere: false,
      parts: [],
    });
    const signal = new AbortController().signal;
    const before = api.bearers.length;
    api.messages.push({ channel: "C7", ts: "1.7", text: "카드", blocks: [] });
    const outcomes = [
      await sender.deliver(delivery("slack:T1:U1", { to: "person", user: "U1", channel: "D1" }), signal),
      await sender.deliver(delivery("web-1", { to: "thread", channel: "C7", thread: "1.7" }), signal),
      await sender.deliver(delivery("slack:TA:U1", { to: "person", user: "U1", channel: "D1" }), signal),
      await sender.deliver(delivery("slack:TQ:U1", { to: "person", team: "TQ", user: "U1", channel: "D1" }), signal),
    ];
    expect(outcomes.map(({ kind }) => kind)).toEqual(["sent", "sent", "sent", "gone"]);
    const posted = api.bearers.slice(before).filter(({ method }) => method === "chat.postMessage");
    expect(posted.map(({ bearer }) => bearer)).toEqual([fakeTokens.bot, fakeTokens.bot, await tokenOf("TA")]);
  });
});

describeOnBothStores("a token that runs out", (fresh) => {
  const hours = (n: number) => n * 3_600_000;
  let now = new Date("2026-11-20T03:00:00Z");
  let store: Store;
  let site: WorkspacesSite;
  const install = () => installInto(store, { now: () => now });
  const renewals = (errors: unknown[] = []) =>
    createRenewals({
      workspaces: install().workspaces,
      slack: slackClient({ apiUrl: api.url }),
      clientId: fakeClient.id,
      clientSecret: fakeClient.secret,
      clock: { now: () => now },
      onError: (fault) => errors.push(fault),
    });
  const tokenNow = async () => (await install().workspaces.find("TA"))?.token;
  const asked = () => api.calls.filter((method) => method === "oauth.v2.access").length;

  beforeEach(async () => {
    now = new Date();
    store = await (await fresh()).open();
    api.tokenSeconds = 12 * 3_600;
    site = await startWorkspacesSite(store, api, { now: () => now });
    await site.install("TA");
  });
  afterEach(() => site.stop());

  it("is left alone while it is good, and renewed two hours before its end, once by however many processes", async () => {
    const first = await tokenNow();
    const before = asked();
    now = new Date(now.getTime() + hours(9));
    await renewals().look();
    expect([await tokenNow(), asked()]).toEqual([first, before]);
    now = new Date(now.getTime() + hours(1.5));
    const errors: unknown[] = [];
    await Promise.all(Array.from({ length: 5 }, () => renewals(errors).look()));
    expect(asked()).toBe(before + 1);
    expect(await tokenNow()).not.toBe(first);
    expect(errors).toEqual([]);
  });

  it("stays in use when Slack does not give another, and is renewed by whoever looks next", async () => {
    const first = await tokenNow();
    now = new Date(now.getTime() + hours(11));
    const errors: unknown[] = [];
    api.mishap("oauth.v2.access", { kind: "status", status: 503 });
    await renewals(errors).look();
    expect([await tokenNow(), errors.length]).toEqual([first, 1]);
    now = new Date(now.getTime() + 61_000);
    await renewals().look();
    expect(await tokenNow()).not.toBe(first);
  });

  it("is renewed at the door when it has run out, and what came is taken", async () => {
    now = new Date(now.getTime() + hours(13));
    const first = await tokenNow();
    const body = from("TA", directMessage("U1", "안녕하세요"));
    expect((await deliver(site.url, body, { at: now, retry: 1 })).status).toBe(200);
    expect(await tokenNow()).not.toBe(first);
  });

  it("is not put back by a process that was renewing while the workspace went", async () => {
    now = new Date(now.getTime() + hours(11));
    const { workspaces } = install();
    const renewal = await workspaces.claimRenewal("TA", new Date(now.getTime() + hours(2)));
    if (!renewal) throw new Error("nobody else was at it");
    await workspaces.end("TA", "uninstalled");
    await workspaces.renewed(renewal, { token: "xoxb-late" });
    expect(await tokenNow()).toBeUndefined();
  });
});

describe("what came before there were several", () => {
  it("is found by its bare id in the home workspace alone", async () => {
    const { teamThreads } = await import("../../src/channels/slack/team-threads.js");
    const known = teamThreads(
      {
        isRoom: async (room) => room === "C1" || room === "T2/C2",
        member: async () => undefined,
        handoffAt: async ({ room, message }) => (room === "C1" ? `h-${message}` : undefined),
        movedTo: async () => undefined,
        willSay: async () => undefined,
        willAmend: async () => undefined,
        askMatch: async () => "000000",
        details: () => Promise.resolve(undefined),
        catchUp: async () => undefined,
      },
      async (team) => team === "T1",
    );
    expect(await Promise.all(["T1/C1", "T2/C1", "T2/C2", "T1/C2"].map(known.isRoom))).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(await known.handoffAt({ room: "T1/C1", message: "1.1" })).toBe("h-1.1");
    expect(await known.handoffAt({ room: "T2/C1", message: "1.1" })).toBeUndefined();
  });
});

import { expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import { createFiles } from "../../src/assistant/files/create-files.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { slackClient } from "../../src/channels/slack/create-slack-channel.js";
import { createFileFetcher } from "../../src/channels/slack/files/file-fetcher.js";
import { createTell } from "../../src/channels/slack/send/tell.js";
import { filesOf } from "../../src/store/files.js";
import { reading } from "../../src/store/transaction.js";
import { deskHouse, handoffsOf, type SettableClock, staff } from "../handoffs/desk-house.js";
import { fakeTokens, startFakeSlackApi } from "../support/fake-slack-api.js";
import { type FakeSlackFiles, startFakeSlackFiles } from "../support/fake-slack-files.js";
import { bodyOf, deliver, directMessage, threadReply } from "../support/fake-slack-requests.js";
import { startSlackSite } from "../support/slack-site.js";
import { slackStaff } from "../support/slack-staff.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import * as sample from "./sample-files.js";

interface Talking {
  readonly host: FakeSlackFiles;
  readonly machine: SettableClock;
  readonly handoff: string;
  shares(files: readonly object[], eventId?: string): Promise<void>;
  /** Fetches what is due, as the channel does every second. */
  fetches(): Promise<void>;
  kept(): Promise<readonly { readonly name: string }[]>;
  said(): Promise<readonly string[]>;
}

/** Somebody in Slack who has a counsellor, or has not called one yet. */
async function talking(fresh: FreshPlace, call: "called" | "not called", work: (talk: Talking) => Promise<void>) {
  const api = await startFakeSlackApi();
  const host = await startFakeSlackFiles(api.url);
  const { parts, machine } = await deskHouse(await (await fresh()).open());
  const assistant = createAssistant({ ...parts, pushing: new Set(["slack"]) });
  const handoffs = createHandoffs(parts, assistant.settled);
  const files = createFiles(parts, { settle: assistant.settled, handoffs });
  const site = await startSlackSite(assistant, host.apiUrl, { files, cards: "by hand", answerWithinMs: 20_000 });
  const client = slackClient({ botToken: fakeTokens.bot, apiUrl: host.apiUrl });
  const apiFor = async () => client;
  const errors: unknown[] = [];
  const onError = (fault: unknown) => errors.push(fault);
  const tell = createTell(apiFor, onError);
  const fetcher = createFileFetcher({ fetchDue: files.fetchDue, apiFor, tell, apiUrl: host.apiUrl, onError });
  const send = async (text: string, more: object = {}, eventId?: string) => {
    const answer = await deliver(site.url, bodyOf.event(directMessage("UMIN", text, more, eventId)), {
      at: new Date(),
      retry: 1,
    });
    expect(answer.status).toBe(200);
  };
  const conversation = async () =>
    (await parts.store.db.selectFrom("conversations").select("id").executeTakeFirst())?.id ?? "";
  try {
    await send(call === "called" ? "상담사와 이야기하고 싶어요" : "안녕하세요");
    const id = await conversation();
    await assistant.settled(id);
    const [open] = await handoffsOf(parts, id);
    if (open) await handoffs.claim(staff.han, open.id);
    await work({
      host,
      machine,
      handoff: open?.id ?? "",
      shares: async (shared, eventId) => {
        await send("", { subtype: "file_share", files: shared }, eventId);
        await assistant.settled(id);
      },
      fetches: () => fetcher.look(),
      kept: () => reading(parts.store, async (tx) => filesOf(tx, open?.person ?? "")),
      said: async () => (await assistant.messagesAfter(id, 0)).map(({ from, text }) => `${from}: ${text}`),
    });
    expect([...errors, ...site.errors]).toEqual([]);
  } finally {
    await site.stop();
    await assistant.stop();
    await host.stop();
    await api.stop();
  }
}

const shared = (host: FakeSlackFiles, name: string, more: object = {}) => ({
  id: "F1",
  name,
  size: 100,
  mode: "hosted",
  url_private_download: host.url(encodeURIComponent(name)),
  ...more,
});

describeOnBothStores("files that people share in Slack", (fresh, kind) => {
  it("come to staff once, however often Slack says so, and with the token for its own host alone", async () => {
    await talking(fresh, "called", async ({ host, shares, fetches, kept }) => {
      host.answers.set("cv.pdf", [{ kind: "file", bytes: sample.pdf }]);
      for (let n = 0; n < 3; n++) await shares([shared(host, "cv.pdf")], "Ev-file-1");
      expect(host.asked).toEqual([]);
      await Promise.all([fetches(), fetches()]);
      await shares([shared(host, "cv.pdf")], "Ev-file-1");
      await fetches();
      expect(await kept()).toMatchObject([{ name: "cv.pdf" }]);
      expect(host.asked).toEqual([{ name: "cv.pdf", bearer: `Bearer ${fakeTokens.bot}` }]);
    });
  });

  it("are tried again while Slack is busy, then kept", async () => {
    await talking(fresh, "called", async ({ host, machine, shares, fetches, kept, said }) => {
      host.answers.set("cv.pdf", [{ kind: "busy" }, { kind: "busy" }, { kind: "file", bytes: sample.pdf }]);
      await shares([shared(host, "cv.pdf")]);
      for (let n = 0; n < 3; n++) {
        await fetches();
        machine.pass(1);
      }
      expect(await kept()).toMatchObject([{ name: "cv.pdf", kind: "pdf", size: sample.pdf.length }]);
      expect((await said()).at(-1)).toBe("person: 파일을 보냈어요: cv.pdf (1KB)");
      await fetches();
      expect(host.asked).toHaveLength(3);
    });
  });

  // How Slack answers is the same on both.
  if (kind === "PostgreSQL") return;

  it.each([
    ["a page to sign in", "login", {}, "파일을 가져오지 못했어요"],
    ["a redirect", "redirect", {}, "파일을 가져오지 못했어요"],
    ["nothing there", "gone", {}, "파일을 가져오지 못했어요"],
    ["something packed", "packed", {}, "파일을 가져오지 못했어요"],
    ["a file that never ends", "endless", {}, "너무 커서"],
    ["a file that says it is too large", "endless", { size: 11 * 1024 * 1024 }, "너무 커서"],
    ["a file that lies elsewhere", "gone", { mode: "external" }, "파일을 가져오지 못했어요"],
    ["another host", "gone", { url_private_download: "https://files.slack.com.example/x" }, "파일을 가져오지 못했어요"],
    [
      "an inside address",
      "gone",
      { url_private_download: "http://169.254.169.254/latest" },
      "파일을 가져오지 못했어요",
    ],
  ] as const)("are said not to have come: %s", async (_, answer, more, words) => {
    await talking(fresh, "called", async ({ host, shares, fetches, kept, said }) => {
      host.answers.set("cv.pdf", [{ kind: answer }]);
      await shares([shared(host, "cv.pdf", more)]);
      await fetches();
      expect((await said()).at(-1)).toContain(words);
      expect(await kept()).toEqual([]);
      expect(host.asked.length).toBeLessThanOrEqual(1);
      await fetches();
      expect((await said()).filter((line) => line.includes(words))).toHaveLength(1);
    });
  });

  it("are given up after a while, which is said", async () => {
    await talking(fresh, "called", async ({ host, machine, shares, fetches, said }) => {
      host.answers.set("cv.pdf", [{ kind: "busy" }]);
      await shares([shared(host, "cv.pdf")]);
      for (let n = 0; n < 10; n++) {
        await fetches();
        machine.pass(10);
      }
      expect(host.asked).toHaveLength(6);
      expect((await said()).at(-1)).toContain("파일을 가져오지 못했어요");
    });
  });

  it("are refused by what they are, and more than five at once are", async () => {
    await talking(fresh, "called", async ({ host, shares, fetches, kept, said }) => {
      host.answers.set("a.html", [{ kind: "file", bytes: Buffer.from("<html>") }]);
      await shares([shared(host, "a.html")]);
      await fetches();
      expect((await said()).at(-1)).toContain("보낼 수 없는 종류예요");
      await shares(Array.from({ length: 6 }, (_, n) => shared(host, `${n}.txt`)));
      await fetches();
      expect((await said()).at(-1)).toContain("5개까지");
      expect(await kept()).toEqual([]);
    });
  });

  it("bring the offer of a counsellor while the assistant has the talk, and are not fetched", async () => {
    await talking(fresh, "not called", async ({ host, shares, fetches, said }) => {
      host.answers.set("cv.pdf", [{ kind: "file", bytes: sample.pdf }]);
      await shares([shared(host, "cv.pdf")]);
      await fetches();
      expect((await said()).slice(-2)).toEqual([
        "person: 파일을 보냈어요.",
        expect.stringContaining("상담사를 불러 드릴까요?"),
      ]);
      expect(host.asked).toEqual([]);
    });
  });
});

describeOnBothStores("files that staff share below a card", (fresh) => {
  it("go to the person in the web chat, once, from whoever has the hand-off", async () => {
    const api = await startFakeSlackApi();
    const host = await startFakeSlackFiles(api.url);
    const han = { id: "han", user: "T1/UHAN", agency: "seoul50plus" };
    const house = await slackStaff(
      await (await fresh()).open(),
      api,
      { seoul50plus: "T1/GROOM", "front-desk": "T1/GROOM" },
      [han],
    );
    try {
      await house.says("c1", "상담사와 이야기하고 싶어요");
      await house.catchUp();
      const [card] = house.room("GROOM");
      if (!card) throw new Error("no card was posted");
      host.answers.set("guide.pdf", [{ kind: "file", bytes: sample.pdf }]);
      const below = (ts: string, text = "") => {
        const body = threadReply("UHAN", { room: "GROOM", card: card.ts, ts }, text);
        return bodyOf.event({ ...body, event: { ...body.event, files: [shared(host, "guide.pdf")] } });
      };
      const client = slackClient({ botToken: fakeTokens.bot, apiUrl: host.apiUrl });
      const apiFor = async () => client;
      const onError = (fault: unknown) => expect(fault).toBeUndefined();
      const tell = createTell(apiFor, onError);
      const fetcher = createFileFetcher({ fetchDue: house.files.fetchDue, apiFor, tell, apiUrl: host.apiUrl, onError });

      await house.send(below("1772413400.000001"));
      await fetcher.look();
      expect(host.asked).toEqual([]);
      await house.presses("UHAN", card, "맡기");
      await house.send(below("1772413400.000003", "// 동료만 보세요"));
      await fetcher.look();
      expect(host.asked).toEqual([]);
      for (let n = 0; n < 2; n++) await house.send(below("1772413400.000002"));
      await fetcher.look();
      await house.assistant.settled("c1");
      expect((await house.reads("c1")).filter((line) => line.includes("guide.pdf"))).toEqual([
        expect.stringContaining("파일을 보내 드려요: guide.pdf (1KB)"),
      ]);
      expect(host.asked).toHaveLength(1);

      host.answers.set("guide.pdf", [{ kind: "gone" }]);
      await house.send(below("1772413400.000004", "안내문 보내요"));
      await fetcher.look();
      await house.assistant.settled("c1");
      const told = api.messages.flatMap(({ only, text }) => (only === "UHAN" ? [text] : []));
      expect(told.at(-1)).toContain("파일을 가져오지 못했어요");
      expect((await house.reads("c1")).slice(-2)).toEqual([
        "staff: 안내문 보내요",
        expect.stringContaining("파일이 아직 오지 못했어요"),
      ]);
    } finally {
      await house.stop();
      await host.stop();
      await api.stop();
    }
  });
});

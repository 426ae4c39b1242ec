import { afterEach, expect, it } from "vitest";
import { createAssistant } from "../../src/assistant/assistant.js";
import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { CardPoster } from "../../src/assistant/desk-ports/threads.js";
import { createHandoffs } from "../../src/assistant/handoffs/create-handoffs.js";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import type { Parts } from "../../src/assistant/parts.js";
import { createStaffThreads } from "../../src/assistant/threads/create-staff-threads.js";
import { openHandoff } from "../../src/store/handoffs.js";
import { setStaffRoom } from "../../src/store/staff-rooms.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";

const staff: SignedIn = {
  id: "minji",
  name: "김민지",
  login: "minji",
  role: "counsellor",
  agency: null,
  session: "s",
  place: "p",
};

/** A room that remembers what it was told. `next` goes wrong once: it is told, and the answer is lost; or it is not told. */
function fakeRoom(): CardPoster & {
  readonly told: { room: string; name: string; text: string }[];
  next?: "lost" | "down";
} {
  const told: { room: string; name: string; text: string }[] = [];
  let cards = 0;
  const room: ReturnType<typeof fakeRoom> = {
    told,
    post: async (at) => ({ room: at, message: `c${++cards}` }),
    find: async () => undefined,
    update: async () => undefined,
    remove: async () => undefined,
    async tell(at, { name, message }) {
      const { next } = room;
      delete room.next;
      if (next === "down") throw new Error("the messenger is down");
      told.push({ room: at, name, text: message.text });
      if (next === "lost") throw new Error("the answer was lost");
    },
    wasTold: async (at, name) => told.some((one) => one.room === at && one.name === name),
  };
  return room;
}

let stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  stops = [];
});

describeOnBothStores("the room of an agency's staff", (fresh) => {
  it("is told each working morning how things stand, once a day, by two processes and after a restart", async () => {
    const { room, look, at, parts } = await house(fresh, "2026-03-03T08:59:00+09:00");
    await look();
    expect(room.told).toEqual([]);
    at("2026-03-03T09:00:30+09:00");
    await Promise.all([look(), look()]);
    for (const time of ["09:10", "10:00", "11:59", "14:00"]) {
      at(`2026-03-03T${time}:00+09:00`);
      await look({ ...parts, holder: "another" });
    }
    const digests = room.told.filter(({ name }) => name.startsWith("digest:"));
    expect(digests.map(({ room: where, name }) => `${where} ${name}`).sort()).toEqual([
      "C100 digest:2026-03-03",
      "C200 digest:2026-03-03",
    ]);
    at("2026-03-04T09:00:30+09:00");
    await look();
    expect(room.told.filter(({ name }) => name === "digest:2026-03-04")).toHaveLength(2);
  });

  it.each([
    ["a Sunday", "2026-03-08T09:30:00+09:00"],
    ["a public holiday", "2026-03-02T09:30:00+09:00"],
    ["an afternoon that began without it", "2026-03-03T12:00:00+09:00"],
  ])("is told nothing of how things stand on %s", async (_, time) => {
    const { room, look } = await house(fresh, time);
    await look();
    expect(room.told).toEqual([]);
  });

  it("is told of what waits, was closed, was not understood and is to be called back, and of nobody", async () => {
    const { room, look, at, says, handoffs, store } = await house(fresh, "2026-03-03T10:00:00+09:00");
    await says("w1", "제 이름은 홍길동이에요");
    await says("w1", "뷁뷁 쀍쀍");
    await says("w1", "상담사 연결해 주세요");
    await says("w2", "상담사 연결해 주세요");
    const [one, two] = await Promise.all(["w1", "w2"].map((talk) => reading(store, (tx) => openHandoff(tx, talk))));
    await handoffs.claim(staff, one?.id ?? "");
    await handoffs.close(staff, one?.id ?? "", { outcome: "answered" });
    await inTransaction(store, (tx) =>
      tx.db
        .updateTable("handoffs")
        .set({ callback_at: "2026-03-04T05:30:00.000Z" })
        .where("id", "=", two?.id ?? "")
        .execute(),
    );
    at("2026-03-04T09:01:00+09:00");
    await look();
    const text =
      room.told.find(({ name, room: where }) => name === "digest:2026-03-04" && where === "C100")?.text ?? "";
    expect(text).toContain("3월 4일 수요일");
    expect(text).toContain("기다리는 상담 1건");
    expect(text).toContain("오늘 다시 전화할 약속 1건: 오후 2시 30분");
    expect(text).toContain("3월 3일 화요일부터 끝난 상담 1건");
    expect(text).toMatch(/알아듣지 못한 말 \d+번/);
    expect(JSON.stringify(room.told)).not.toContain("홍길동");
  });

  it("is told on the first working day of a week what the week before was, and of nobody", async () => {
    const { room, look, at, says, handoffs, store } = await house(fresh, "2026-03-04T10:00:00+09:00");
    await says("w1", "제 이름은 홍길동이에요");
    await says("w1", "상담사 연결해 주세요");
    await says("w2", "상담사 연결해 주세요");
    const one = (await reading(store, (tx) => openHandoff(tx, "w1")))?.id ?? "";
    await handoffs.claim(staff, one);
    await handoffs.close(staff, one, { outcome: "answered" });
    const digestOn = async (day: string) => {
      at(`${day}T09:30:00+09:00`);
      await look();
      return room.told.find(({ name, room: where }) => name === `digest:${day}` && where === "C100")?.text ?? "";
    };
    expect(await digestOn("2026-03-05")).not.toContain("지난주");
    const text = await digestOn("2026-03-09");
    expect(text).toContain("지난주 (3월 2일 월요일부터 3월 8일 일요일까지)");
    expect(text).toContain("상담 요청 2건, 그중 약속한 시간을 지킨 것 1건");
    expect(text).not.toContain("홍길동");
    expect(await digestOn("2026-03-10")).not.toContain("지난주");
  });

  it("is told again what was not told, and not what was told though nobody heard that it was", async () => {
    const { room, look, at, store } = await house(fresh, "2026-03-03T09:00:30+09:00");
    room.next = "lost";
    await look();
    room.next = "down";
    for (let n = 0; n < 3; n++) {
      await inTransaction(store, (tx) => tx.db.updateTable("room_notices").set({ due_at: "" }).execute());
      at(`2026-03-03T09:0${n + 2}:00+09:00`);
      await look();
    }
    expect(room.told.map(({ room: where }) => where).sort()).toEqual(["C100", "C200"]);
  });

  it("is told that somebody in danger waits with nobody there, after five minutes, a quarter and an hour", async () => {
    const { room, look, at, says } = await house(fresh, "2026-03-03T13:00:00+09:00");
    await says("w1", "죽고 싶어요");
    for (const minute of [1, 4, 6, 7, 16, 40, 59]) {
      at(new Date(Date.parse("2026-03-03T13:00:00+09:00") + minute * 60_000).toISOString());
      await look();
    }
    const urgent = room.told.filter(({ name }) => name.startsWith("urgent:"));
    expect(urgent.map(({ text }) => /(\d+)분째/.exec(text)?.[1])).toEqual(["6", "16"]);
    expect(urgent[0]?.room).toBe("C100");
  });

  it("is told of broken promises once an hour, with how many there are", async () => {
    const { room, look, at, says } = await house(fresh, "2026-03-03T13:00:00+09:00");
    await says("w1", "상담사 연결해 주세요");
    await says("w2", "상담사 연결해 주세요");
    at("2026-03-04T14:01:00+09:00");
    for (const minute of ["02", "04", "06"]) {
      await look();
      at(`2026-03-04T14:${minute}:00+09:00`);
    }
    const late = room.told.filter(({ name }) => name.startsWith("late:"));
    expect(late.map(({ text }) => text)).toEqual(["약속한 시간이 지난 상담이 2건 있어요. 먼저 봐 주세요."]);
  });

  it("is told of a waiting list that has grown, once a day for each step, and of surveys and places in the morning", async () => {
    const { room, look, at, store, parts } = await house(fresh, "2026-03-03T13:00:00+09:00");
    const program = parts.catalog.programs.find((one) => one.rounds.some(({ offerings }) => offerings.length > 0));
    const offering = program?.rounds.flatMap(({ offerings }) => offerings)[0]?.id ?? "";
    const agency = program?.agency.id ?? "";
    await inTransaction(store, (tx) => setStaffRoom(tx, { channel: "slack", agency, room: "C300" }));
    const wait = (from: number, to: number) =>
      inTransaction(store, async (tx) => {
        for (let n = from; n <= to; n++) {
          const ids = { id: `r${n}`, program: program?.id ?? "", offering, round: null };
          const nobody = { person: null, conversation: null, form: null, offer_until: null, verdict: "eligible" };
          const at = "2026-03-03T01:00:00.000Z";
          const row = { ...ids, ...nobody, state: "waiting" as const, queue_seq: n, created_at: at };
          await tx.db.insertInto("registrations").values(row).execute();
          const event = { registration: ids.id, n: 1, state: "offerExpired" as const, at, by: "house", why: null };
          await tx.db.insertInto("registration_events").values(event).execute();
        }
      });
    await wait(1, 4);
    await look();
    await wait(5, 6);
    at("2026-03-03T13:02:00+09:00");
    await look();
    at("2026-03-03T13:04:00+09:00");
    await look();
    const queues = () => room.told.filter(({ name }) => name.startsWith("queue:"));
    expect(queues().map(({ room: where }) => where)).toEqual(["C300"]);
    expect(queues()[0]?.text).toContain("기다리는 분이 6명이 되었어요");
    at("2026-03-04T09:01:00+09:00");
    await look();
    const digest = room.told.find(({ name, room: where }) => name.startsWith("digest:") && where === "C300");
    expect(digest?.text).toContain(`${program?.title}: 자리를 기다리는 분 6명`);
    expect(digest?.text).toContain("답이 없어 지나간 것 6번");
    expect(queues()).toHaveLength(2);
  });

  it("is told when messages do not go out, at the front desk alone", async () => {
    const { room, look, store, parts } = await house(fresh, "2026-03-03T13:00:00+09:00");
    const assistant = createAssistant({ ...parts, pushing: new Set(["slack"]) });
    const event = { channel: "slack", conversation: "slack:T1:U1", address: { to: "person", user: "U1" } };
    await assistant.receive({ ...event, eventId: "e1", text: "안녕하세요" });
    await assistant.settled(event.conversation);
    await inTransaction(store, (tx) =>
      tx.db.updateTable("outbox").set({ state: "dead", why: "too-old", due_at: new Date().toISOString() }).execute(),
    );
    await look();
    const told = room.told.filter(({ name }) => name.startsWith("outbox:slack:"));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ room: "C100", text: expect.stringMatching(/슬랙으로 .*포기한 메시지 [1-9]/) });
  });
});

async function house(fresh: FreshPlace, start: string) {
  const store: Store = await (await fresh()).open();
  let now = new Date(start);
  const made = await partsOver(store, { now: () => now });
  const parts: Parts = { ...made, seen: { ...made.seen, failed: () => {} } };
  await inTransaction(store, async (tx) => {
    await setStaffRoom(tx, { channel: "slack", agency: "front-desk", room: "C100" });
    await setStaffRoom(tx, { channel: "slack", agency: "gwangju", room: "C200" });
  });
  const assistant = createAssistant(parts);
  stops.push(() => assistant.stop());
  const room = fakeRoom();
  let events = 0;
  return {
    store,
    parts,
    room,
    handoffs: createHandoffs(parts, assistant.settled),
    at(time: string) {
      now = new Date(time);
    },
    async look(by: Parts = parts) {
      await doDueWork(by);
      await createStaffThreads(by, "slack").catchUp(room);
    },
    async says(conversation: string, text: string) {
      await assistant.receive({ channel: "web", conversation, eventId: `e${++events}`, text });
      await assistant.settled(conversation);
    },
  };
}

import { expect, it } from "vitest";
import { doDueWork } from "../../src/assistant/jobs/due-work.js";
import { createPeople } from "../../src/assistant/people/create-people.js";
import { createOwnData } from "../../src/assistant/people/own-data.js";
import { putDataLink } from "../../src/store/data-links.js";
import { inTransaction } from "../../src/store/transaction.js";
import { audited, member, personOf } from "../people/townsfolk.js";
import { describeOnBothStores } from "../support/stores.js";
import { counsellor, neighbour, offering, officer, openHouse, session } from "./house.js";

const dayBefore = "2026-04-15T01:00:00Z";
const during = "2026-04-16T10:10:00Z";
const wish = { offering, page: 1 };

describeOnBothStores("whoever was chosen", (fresh) => {
  const open = async (people?: readonly string[]) => openHouse(await (await fresh()).open(), people);

  it("is told once that they were, when and where, with a calendar file that says when it is called off or left", async () => {
    const house = await open();
    const told = await house.last("kim");
    expect(told?.text).toContain("선정되셨어요");
    expect(JSON.stringify(await house.said("kim")).match(/첫 모임|예시사회적경제센터/g)).toHaveLength(2);
    expect(JSON.stringify(told?.cards)).toContain("4월 16일 목요일 오후 7시~오후 9시");
    const token = /\/calendar\/([\w-]+)\.ics/.exec(told?.links?.[0]?.url ?? "")?.[1] ?? "";
    const file = (await house.own.calendar(token)) ?? "";
    expect(file).toContain("DTSTART:20260416T100000Z");
    expect(file).not.toContain("홍길동");
    expect(await house.own.calendar(`${token}x`)).toBeUndefined();
    await house.desk.step(officer, offering, {
      registration: await house.registrationOf("kim"),
      to: "noShow",
      why: "연락이 안 됨",
    });
    expect(await house.own.calendar(token)).toContain("STATUS:CANCELLED");
  });

  it("is reminded once, in decent hours, whatever the clock and other processes do", async () => {
    const house = await open(["kim", "lee"]);
    const reminders = async () =>
      (await house.said("kim")).filter(({ text }) => text.includes("곧 있어요")).map(({ text }) => text);
    await house.turnTo("2026-04-15T00:59:00Z");
    expect(await reminders()).toEqual([]);
    await house.turnTo(dayBefore);
    await Promise.all([doDueWork(house.parts), doDueWork(house.parts)]);
    await house.turnTo("2026-04-14T01:00:00Z");
    await house.turnTo("2026-04-15T05:00:00Z");
    await house.turnTo("2026-04-16T02:00:00Z");
    expect(await reminders()).toHaveLength(1);
    expect((await reminders())[0]).toContain("4월 16일 목요일 오후 7시~오후 9시");
  });

  it("is not reminded of what they left, nor while they are with staff", async () => {
    const house = await open(["kim", "lee"]);
    await house.desk.step(officer, offering, {
      registration: await house.registrationOf("kim"),
      to: "noShow",
      why: "이사",
    });
    await house.says("lee", "상담사 연결해 주세요", "물어볼 게 있어요");
    await house.turnTo(dayBefore);
    for (const who of ["kim", "lee"])
      expect((await house.said(who)).some(({ text }) => text.includes("곧 있어요"))).toBe(false);
  });

  it("types the code of a session while it runs, is told, and is asked on what was open", async () => {
    const house = await open();
    await house.turnTo("2026-04-16T09:40:00Z");
    const made = await house.desk.makeCode(officer, offering, "s1");
    const code = made.kind === "done" ? made.code : "";
    await house.says("kim", "내 정보 보여 주세요", `${code.slice(0, 3)} ${code.slice(3)}`);
    expect((await house.said("kim")).some(({ text }) => text.includes("출석했어요"))).toBe(true);
    await house.says("kim", `출석 ${code}`);
    expect((await house.last("kim"))?.text).toContain("벌써 출석으로");
    const view = await house.desk.attendance(officer, wish);
    expect(view?.rows[0]?.marks).toMatchObject({ s1: { state: "present" } });
  });

  it("is told kindly of a wrong code, and waits after five", async () => {
    const house = await open();
    await house.turnTo(during);
    await house.says("kim", "출석 000000");
    expect((await house.last("kim"))?.text).toContain("지금 쓸 수 있는 출석 코드가 아니에요");
    await house.says("kim", "출석 000001", "출석 000002", "출석 000003", "출석 000004", "출석 000005");
    expect((await house.last("kim"))?.text).toContain("잠시 멈췄어요");
  });

  it("stays absent where staff said so, and cannot use a code before or after its time", async () => {
    const house = await open();
    const registration = await house.registrationOf("kim");
    await house.turnTo("2026-04-16T03:00:00Z");
    const made = await house.desk.makeCode(officer, offering, "s1");
    const code = made.kind === "done" ? made.code : "";
    await house.says("kim", `출석 ${code}`);
    expect((await house.last("kim"))?.text).toContain("지금 쓸 수 있는 출석 코드가 아니에요");
    await house.turnTo(during);
    await house.desk.mark(officer, offering, { registration, session: "s1", state: "absent" });
    await house.says("kim", `출석 ${code}`);
    expect((await house.last("kim"))?.text).toContain("결석으로 적어");
    await house.turnTo("2026-04-16T12:30:00Z");
    expect((await house.desk.makeCode(officer, offering, "s1")).kind).toBe("notTaking");
  });

  it("does no more hours than the round allows, sees what is missing, completes, and has a certificate", async () => {
    const house = await open();
    const registration = await house.registrationOf("kim");
    await house.turnTo(during);
    const write = (kind: "activity" | "training", hours: number, day = "2026-04-16") =>
      house.desk.writeHours(officer, offering, {
        registration,
        kind,
        day,
        minutes: hours * 60,
        what: "판로 조사",
      });
    expect(await write("activity", 16)).toEqual({ kind: "done" });
    expect(await write("activity", 14, "2026-04-17")).toEqual({ kind: "done" });
    expect(await write("activity", 12, "2026-04-18")).toEqual({ kind: "done" });
    const month = { kind: "over", what: "month", limit: 57 * 60, done: 42 * 60 };
    expect(await write("activity", 16, "2026-04-19")).toEqual(month);
    expect(await write("training", 12, "2026-04-19")).toEqual({ kind: "done" });
    expect(await write("training", 12, "2026-04-20")).toEqual({ kind: "done" });
    await house.says("kim", "몇 시간 했어요?");
    const told = JSON.stringify(await house.last("kim"));
    expect(told).toContain("42시간 (최대 57시간)");
    expect(told).toContain("수료까지 남은 것: 교육 27시간");
    await house.says("kim", "수료증 주세요");
    expect((await house.last("kim"))?.text).toContain("아직 수료 전이에요");

    expect(await house.desk.step(officer, offering, { registration, to: "completed" })).toEqual({ kind: "done" });
    await house.turnTo("2026-04-17T03:00:00Z");
    expect((await house.last("kim"))?.text).toContain("수료를 축하드려요");
    await house.says("kim", "수료증 주세요");
    const url = (await house.last("kim"))?.links?.[0]?.url ?? "";
    const token = url.replace("/certificate/", "");
    expect(await house.own.certificate(token)).toMatchObject({
      number: "2026-0001",
      name: "홍길동",
      done: ["교육 24시간", "활동 42시간"],
    });
    await house.turnTo("2026-04-25T03:00:00Z");
    expect(await house.own.certificate(token)).toBeUndefined();
    expect((await house.desk.certificate(officer, offering, registration))?.number).toBe("2026-0001");
  });

  it("leaves nothing behind but an anonymous history once erased, and has all of it in their own file before", async () => {
    const house = await open();
    const { parts } = house;
    const { store } = parts;
    const registration = await house.registrationOf("kim");
    await house.turnTo(during);
    await house.desk.mark(officer, offering, { registration, session: "s1", state: "excused", why: "병원 진료" });
    const hours = { registration, day: "2026-04-16", minutes: 60, what: "가게 방문" };
    await house.desk.writeHours(officer, offering, { ...hours, kind: "training" });
    await house.desk.writeNote(officer, offering, { registration, kind: "call", day: "2026-04-16", text: "잘 지냄" });
    await house.desk.step(officer, offering, { registration, to: "completed" });
    await house.says("kim", "수료증 주세요");
    const token = ((await house.last("kim"))?.links?.[0]?.url ?? "").replace("/certificate/", "");

    const person = await personOf(store, "kim");
    await inTransaction(store, (tx) => putDataLink(tx, { secret: "secret", person, now: parts.clock.now() }));
    const file = JSON.stringify(await createOwnData(parts).file("secret"));
    for (const words of ["병원 진료", "가게 방문", "잘 지냄", "2026-0001"]) expect(file).toContain(words);

    const boss = member("boss", "manager", "seoul50plus");
    const people = createPeople(parts);
    await people.ask(boss, person, "erase", "지워 달라고 함");
    expect((await people.erase(boss, person, "request")).kind).toBe("done");
    expect(await house.own.certificate(token)).toBeUndefined();
    expect((await house.desk.participants(officer, wish))?.rows).toEqual([]);
    const kept = await Promise.all([
      store.db.selectFrom("attendance").select("why").execute(),
      store.db.selectFrom("hours_done").select("what").execute(),
      store.db.selectFrom("monitoring_notes").select("id").execute(),
      store.db.selectFrom("certificates").select("number").execute(),
    ]);
    expect(kept).toEqual([[{ why: null }], [{ what: null }], [], [{ number: "2026-0001" }]]);
  });

  it("is seen by the staff of their own agency who may, and every look and word is written down", async () => {
    const house = await open();
    const registration = await house.registrationOf("kim");
    for (const by of [neighbour, counsellor]) {
      expect(await house.desk.attendance(by, wish)).toBeUndefined();
      const mark = { registration, session: session.id, state: "present" } as const;
      expect(await house.desk.mark(by, offering, mark)).toEqual({ kind: "unknown" });
    }
    await house.desk.attendance(officer, wish);
    await house.desk.markRest(officer, offering, { session: "s1", state: "present" });
    expect(await audited(house.parts.store)).toEqual([
      `officer seeAttendance ${offering}`,
      `officer markAttendance ${offering}`,
    ]);
  });

  it("keeps no resident number that staff write down", async () => {
    const house = await open();
    const registration = await house.registrationOf("kim");
    const mark = { registration, session: "s1", state: "excused", why: "900101-1234567" } as const;
    expect(await house.desk.mark(officer, offering, mark)).toEqual({ kind: "residentNumber" });
  });
});

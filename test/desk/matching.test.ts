import { expect, it, onTestFinished } from "vitest";
import { createStaffThreads } from "../../src/assistant/threads/create-staff-threads.js";
import {
  accountsOn,
  agencyA,
  agencyB,
  audited,
  everything,
  firstAdministrator,
  member,
  minute,
  passwordOf,
} from "../accounts/desk-accounts.js";
import { startDeskSite } from "../support/desk-site.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import { partsOver } from "../support/transcript-parts.js";
import { cookieOf, send, textOf } from "./accounts-site.js";

const somebody = "T1/U0123";

describeOnBothStores("a code from a messenger, typed at the desk", (fresh) => {
  it("makes whoever it was shown to the account that is signed in, with its rights as they are then", async () => {
    const { accounts, threads, kim, boss, store } = await begin(fresh);
    const code = await threads.askMatch(somebody);
    expect(code).toMatch(/^\d{6}$/);
    expect(await everything(store)).not.toContain(`"${code}"`);
    expect(await accounts.match(kim, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toMatchObject({ kind: "done" });
    expect(await threads.member(somebody)).toMatchObject({ id: kim.id, role: "counsellor", agency: agencyA });
    expect(await threads.member("T2/U0123")).toBeUndefined();
    expect(await audited(store)).toContainEqual(`${kim.id} match ${kim.id} slack ${somebody} ${kim.place}`);
    await accounts.change(boss, kim.id, { agency: agencyB });
    expect(await threads.member(somebody)).toMatchObject({ agency: agencyB });
    await accounts.setState(boss, kim.id, "disabled");
    expect(await threads.member(somebody)).toBeUndefined();
  });

  it("is good once, for ten minutes, and until another is asked for", async () => {
    const { accounts, threads, kim, wait } = await begin(fresh);
    const first = await threads.askMatch(somebody);
    const second = await threads.askMatch(somebody);
    const other = await threads.askMatch("T1/U0999");
    expect(await accounts.match(kim, first)).toEqual({ kind: "refused", why: "codeWrong" });
    expect((await accounts.match(kim, second)).kind).toBe("done");
    expect(await accounts.match(kim, second)).toEqual({ kind: "refused", why: "codeWrong" });
    wait(10 * minute);
    expect(await accounts.match(kim, other)).toEqual({ kind: "refused", why: "codeWrong" });
    expect(await threads.member("T1/U0999")).toBeUndefined();
  });

  it("cannot be guessed: after five wrong ones the right one is not looked at for a while", async () => {
    const { accounts, threads, kim, wait } = await begin(fresh);
    const code = await threads.askMatch(somebody);
    const wrong = code === "000000" ? "000001" : "000000";
    for (let n = 0; n < 5; n++) expect(await accounts.match(kim, wrong)).toEqual({ kind: "refused", why: "codeWrong" });
    expect(await accounts.match(kim, code)).toEqual({ kind: "refused", why: "codeWait" });
    wait(10 * minute + 1);
    expect((await accounts.match(kim, await threads.askMatch(somebody))).kind).toBe("done");
  });

  it("moves a messenger's account to whoever typed it last, and an account has one in each messenger", async () => {
    const { accounts, threads, kim, lee } = await begin(fresh);
    await accounts.match(kim, await threads.askMatch(somebody));
    await accounts.match(kim, await threads.askMatch("T1/U0999"));
    expect(await accounts.matches(kim, kim.id)).toEqual([{ channel: "slack", member: "T1/U0999" }]);
    expect(await threads.member(somebody)).toBeUndefined();
    await accounts.match(lee, await threads.askMatch("T1/U0999"));
    expect(await accounts.matches(kim, kim.id)).toEqual([]);
    expect(await threads.member("T1/U0999")).toMatchObject({ id: lee.id });
  });

  it("is seen and undone by its owner and by those who manage the account, and by nobody else", async () => {
    const { accounts, threads, kim, lee, boss, manager } = await begin(fresh);
    await accounts.match(kim, await threads.askMatch(somebody));
    const match = { channel: "slack", member: somebody };
    expect(await accounts.matches(boss, kim.id)).toEqual([match]);
    for (const other of [lee, manager]) {
      expect(await accounts.matches(other, kim.id)).toEqual([]);
      expect(await accounts.unmatch(other, kim.id, match)).toEqual({ kind: "refused", why: "unknown" });
    }
    expect(await threads.member(somebody)).toMatchObject({ id: kim.id });
    expect(await accounts.unmatch(boss, kim.id, match)).toEqual({ kind: "done" });
    expect(await threads.member(somebody)).toBeUndefined();
    await accounts.match(kim, await threads.askMatch(somebody));
    expect(await accounts.unmatch(kim, kim.id, match)).toEqual({ kind: "done" });
    expect(await threads.member(somebody)).toBeUndefined();
  });

  it("is typed on one's own page; the pages show what is tied, and undo it", async () => {
    const { accounts, threads, kim, now } = await begin(fresh);
    const site = await startDeskSite({ accounts, url: "https://desk.example.kr" }, { now });
    onTestFinished(() => site.stop());
    const enter = async (login: string) =>
      site.as(cookieOf(await send(site, "/desk/sign-in", { login, password: passwordOf(login) })));
    const asKim = await enter("kim");
    const asBoss = await enter("boss");
    const wrong = await asKim.post("/desk/me/match", { code: "12" });
    expect(wrong.status).toBe(422);
    expect(await textOf(wrong)).toContain("맞지 않거나 10분이 지난 번호예요");
    const done = await asKim.post("/desk/me/match", { code: await threads.askMatch(somebody) });
    expect(done.headers.get("location")).toBe("/desk/me?done=matched");
    expect(await textOf(await asKim.get("/desk/me"))).toContain(`슬랙 ${somebody}`);
    expect(await textOf(await asBoss.get(`/desk/accounts/${kim.id}`))).toContain(`슬랙 ${somebody}`);
    const fields = { channel: "slack", member: somebody };
    const undone = await asBoss.post(`/desk/accounts/${kim.id}/unmatch`, fields);
    expect(undone.headers.get("location")).toBe(`/desk/accounts/${kim.id}?done=unmatched`);
    expect(await textOf(await asKim.get("/desk/me"))).toContain("이어 둔 메신저 계정이 없어요");
    expect(site.errors).toEqual([]);
  });
});

async function begin(fresh: FreshPlace) {
  const store = await (await fresh()).open();
  const test = accountsOn(store);
  const { accounts, now, wait } = test;
  const boss = await firstAdministrator(accounts);
  const kim = await member(accounts, boss, { login: "kim", role: "counsellor" });
  const lee = await member(accounts, boss, { login: "lee", role: "counsellor" });
  const manager = await member(accounts, boss, { login: "park", role: "manager", agency: agencyB });
  const threads = createStaffThreads(await partsOver(store, { now }), "slack");
  return { store, accounts, threads, now, wait, boss, kim, lee, manager };
}

import { expect, it } from "vitest";
import { reading } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import {
  accountsOn,
  audited,
  elsewhere,
  firstAdministrator,
  here,
  hour,
  member,
  minute,
  passwordOf,
  signedIn,
} from "./desk-accounts.js";

const wrong = { login: "boss", password: "틀린 비밀번호예요" };
const right = { login: "boss", password: passwordOf("boss") };

describeOnBothStores("signing in", (fresh) => {
  const begin = async () => {
    const store = await (await fresh()).open();
    const test = accountsOn(store);
    const boss = await firstAdministrator(test.accounts);
    return { ...test, store, boss };
  };

  it("opens a session for whoever knows the password, however the login is written", async () => {
    const { accounts, boss } = await begin();
    const entered = await accounts.signIn({ login: " Boss ", password: passwordOf("boss") }, elsewhere);
    if (entered.kind !== "in") throw new Error(entered.kind);
    expect(entered.member).toEqual({ id: boss.id, name: "김소장", role: "administrator", agency: null });
    expect(await accounts.session(entered.secret, elsewhere)).toEqual({
      ...entered.member,
      login: "boss",
      session: expect.not.stringMatching(boss.session),
      place: elsewhere.place,
    });
  });

  it("takes a password typed in another form of the same characters", async () => {
    const { accounts } = await begin();
    const typed = { login: "boss", password: passwordOf("boss").normalize("NFD") };
    expect(await accounts.signIn(typed, here)).toMatchObject({ kind: "in" });
  });

  it("answers alike for a login that nobody has, one that is invited and one that is disabled, lock included", async () => {
    const { accounts, boss } = await begin();
    await accounts.invite(boss, { login: "new", name: "새 사람", role: "counsellor", agency: null });
    const gone = await member(accounts, boss, { login: "gone", role: "counsellor" });
    await accounts.setState(boss, gone.id, "disabled");
    const answers: Record<string, readonly unknown[]> = {};
    for (const login of ["boss", "nobody", "new", "gone", "!!"]) {
      const tries: unknown[] = [];
      for (let n = 0; n < 7; n++) tries.push(await accounts.signIn({ ...wrong, login }, here));
      answers[login] = tries;
    }
    const locked = { kind: "locked", until: "2026-03-02T01:15:00.000Z" };
    const alike = [...Array(4).fill({ kind: "refused" }), locked, locked, locked];
    expect(answers).toEqual({ boss: alike, nobody: alike, new: alike, gone: alike, "!!": alike });
  });

  it("refuses the right password during a lock and takes it afterwards", async () => {
    const { accounts, wait } = await begin();
    for (let n = 0; n < 5; n++) await accounts.signIn(wrong, here);
    expect(await accounts.signIn(right, here)).toEqual({ kind: "locked", until: "2026-03-02T01:15:00.000Z" });
    wait(15 * minute - 1);
    expect(await accounts.signIn(right, here)).toMatchObject({ kind: "locked" });
    wait(1);
    expect(await accounts.signIn(right, here)).toMatchObject({ kind: "in" });
  });

  it("locks twice as long after each five more, up to a day, and forgets them all after a right one", async () => {
    const { accounts, wait, now } = await begin();
    const minutes: number[] = [];
    for (let lock = 0; lock < 9; lock++) {
      for (let n = 0; n < 4; n++) expect(await accounts.signIn(wrong, here)).toEqual({ kind: "refused" });
      const last = await accounts.signIn(wrong, here);
      if (last.kind !== "locked") throw new Error(last.kind);
      minutes.push((Date.parse(last.until) - now().getTime()) / minute);
      wait(Date.parse(last.until) - now().getTime());
    }
    expect(minutes).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440]);
    expect(await accounts.signIn(right, here)).toMatchObject({ kind: "in" });
    for (let n = 0; n < 4; n++) expect(await accounts.signIn(wrong, here)).toEqual({ kind: "refused" });
    expect(await accounts.signIn(wrong, here)).toEqual({
      kind: "locked",
      until: new Date(now().getTime() + 15 * minute).toISOString(),
    });
  });

  it("counts guesses that come at once one after another: of twelve, the fifth locks and the rest do not count", async () => {
    const { accounts, store, boss } = await begin();
    const answers = await Promise.all(Array.from({ length: 12 }, () => accounts.signIn(wrong, here)));
    expect(answers.map(({ kind }) => kind).sort()).toEqual([...Array(8).fill("locked"), ...Array(4).fill("refused")]);
    const row = await reading(store, (tx) =>
      tx.db.selectFrom("accounts").select("failed").where("id", "=", boss.id).executeTakeFirstOrThrow(),
    );
    expect(row).toEqual({ failed: 5 });
  });

  it("hashes a password anew, at the cost of today, when its owner signs in", async () => {
    const { accounts, store } = await begin();
    const hash = () =>
      reading(store, (tx) => tx.db.selectFrom("accounts").select("password").executeTakeFirstOrThrow());
    expect((await hash()).password).toMatch(/^\$scrypt\$ln=4,r=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    const dearer = accountsOn(store, { cost: { N: 32, r: 2, p: 1 }, seed: "later-" }).accounts;
    await dearer.signIn(wrong, here);
    expect((await hash()).password).toContain("ln=4,");
    expect(await dearer.signIn(right, here)).toMatchObject({ kind: "in" });
    expect((await hash()).password).toMatch(/^\$scrypt\$ln=5,r=2,p=1\$/);
    expect(await accounts.signIn(right, here)).toMatchObject({ kind: "in" });
  });

  it("ends a session that nobody used for half an hour, and keeps awake one that is used", async () => {
    const { accounts, wait, boss } = await begin();
    const { secret } = await entered(accounts, right);
    for (let n = 0; n < 3; n++) {
      wait(29 * minute);
      expect(await accounts.session(secret, here)).toMatchObject({ id: boss.id });
    }
    wait(30 * minute);
    expect(await accounts.session(secret, here)).toBeUndefined();
  });

  it("ends a session that only its page asked after by itself", async () => {
    const { accounts, wait } = await begin();
    const { secret } = await entered(accounts, right);
    for (let n = 0; n < 5; n++) {
      wait(5 * minute);
      expect(await accounts.session(secret, here, "unattended")).toBeDefined();
    }
    wait(5 * minute);
    expect(await accounts.session(secret, here)).toBeUndefined();
  });

  it("ends a session after twelve hours however busy it was", async () => {
    const { accounts, wait } = await begin();
    const { secret } = await entered(accounts, right);
    for (let n = 0; n < 12 * 3 - 1; n++) {
      wait(20 * minute);
      expect(await accounts.session(secret, here)).toBeDefined();
    }
    wait(20 * minute);
    expect(await accounts.session(secret, here)).toBeUndefined();
  });

  it("writes that a session was used at most once a minute", async () => {
    const { accounts, wait } = await begin();
    const { secret } = await entered(accounts, right);
    const seen = async () => (await accounts.sessions(await signedIn(accounts, secret)))[0]?.seenAt;
    expect(await seen()).toBe("2026-03-02T01:00:00.000Z");
    wait(minute - 1);
    expect(await seen()).toBe("2026-03-02T01:00:00.000Z");
    wait(1);
    expect(await seen()).toBe("2026-03-02T01:01:00.000Z");
  });

  it("ends a session by its owner, here or in another browser, and nobody else's", async () => {
    const { accounts, boss } = await begin();
    const other = await member(accounts, boss, { login: "other", role: "administrator", agency: null });
    const { secret } = await entered(accounts, right);
    const second = await signedIn(accounts, secret);
    expect((await accounts.sessions(boss)).map(({ id }) => id).sort()).toEqual([boss.session, second.session].sort());
    await accounts.endSession(other, second.session);
    expect(await accounts.session(secret, here)).toBeDefined();
    await accounts.endSession(boss, second.session);
    expect(await accounts.session(secret, here)).toBeUndefined();
    expect((await accounts.sessions(boss)).map(({ id }) => id)).toEqual([boss.session]);
    await accounts.signOut(boss);
    expect(await accounts.sessions(boss)).toEqual([]);
  });

  it("writes down every sign-in, good or bad, and nothing of what was typed", async () => {
    const { accounts, store, boss } = await begin();
    const before = (await audited(store)).length;
    const { secret } = await entered(accounts, right);
    await accounts.signIn(wrong, elsewhere);
    await accounts.signIn({ login: "내 비밀번호", password: "x" }, elsewhere);
    for (let n = 0; n < 4; n++) await accounts.signIn(wrong, here);
    await accounts.signIn(right, here);
    await accounts.signOut(await signedIn(accounts, secret));
    expect((await audited(store)).slice(before)).toEqual([
      `${boss.id} sign-in ${boss.id}  192.0.2.7`,
      `unknown sign-in-failed ${boss.id} wrong 198.51.100.9`,
      "unknown sign-in-failed unknown wrong 198.51.100.9",
      ...Array(3).fill(`unknown sign-in-failed ${boss.id} wrong 192.0.2.7`),
      `unknown sign-in-failed ${boss.id} lock 192.0.2.7`,
      `unknown sign-in-failed ${boss.id} locked 192.0.2.7`,
      `${boss.id} sign-out ${boss.id}  192.0.2.7`,
    ]);
  });

  it("forgets sessions that were over a month ago", async () => {
    const { accounts, store, wait } = await begin();
    await entered(accounts, right);
    wait(31 * 24 * hour);
    await entered(accounts, right);
    const rows = await reading(store, (tx) => tx.db.selectFrom("desk_sessions").select("id").execute());
    expect(rows).toHaveLength(1);
  });
});

async function entered(accounts: Parameters<typeof signedIn>[0], as: typeof right) {
  const result = await accounts.signIn(as, here);
  if (result.kind !== "in") throw new Error(result.kind);
  return result;
}

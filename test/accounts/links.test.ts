import { expect, it } from "vitest";
import { checkAudit } from "../../src/store/audit.js";
import { reading } from "../../src/store/transaction.js";
import { describeOnBothStores } from "../support/stores.js";
import {
  accountsOn,
  agencyA,
  audited,
  done,
  elsewhere,
  everything,
  firstAdministrator,
  here,
  hour,
  member,
  passwordOf,
  signedIn,
} from "./desk-accounts.js";

const counsellor = { login: "kim", name: "김상담", role: "counsellor", agency: agencyA } as const;
const password = "봄비 내리는 골목길";

describeOnBothStores("links to choose a password", (fresh) => {
  const open = async () => {
    const place = await fresh();
    const store = await place.open();
    return { place, store, ...accountsOn(store) };
  };
  const begin = async () => {
    const opened = await open();
    return { ...opened, boss: await firstAdministrator(opened.accounts) };
  };

  it("make the first administrator once, and none afterwards", async () => {
    const { accounts } = await open();
    const link = (await accounts.firstLink()) ?? "";
    expect(await accounts.link(link)).toEqual({ kind: "first" });
    const { secret } = done(await accounts.useLink(link, { login: "Boss", name: " 김소장 ", password }, here));
    expect(await accounts.session(secret, here)).toMatchObject({
      ...{ login: "boss", name: "김소장", role: "administrator", agency: null },
    });
    expect(await accounts.link(link)).toBeUndefined();
    expect(await accounts.useLink(link, { login: "two", name: "둘", password }, here)).toEqual(refused("linkGone"));
    expect(await accounts.firstLink()).toBeUndefined();
  });

  it("say what is wrong with what was chosen, and are not used up by it", async () => {
    const { accounts } = await open();
    const link = (await accounts.firstLink()) ?? "";
    const use = (chosen: object) =>
      accounts.useLink(link, { login: "boss", name: "김소장", password, ...chosen }, here);
    expect(await use({ login: "김" })).toEqual(refused("loginForm"));
    expect(await use({ name: " " })).toEqual(refused("nameEmpty"));
    expect(await use({ name: "김소장 900101-1234568" })).toEqual(refused("residentNumber"));
    expect(await use({ password: "짧아요" })).toEqual(refused("passwordShort"));
    expect(await use({ password: "qwertyuiop" })).toEqual(refused("passwordCommon"));
    expect(await use({})).toMatchObject({ kind: "done" });
  });

  it("of the first start die when a newer one is made, after a week, and when somebody else was quicker", async () => {
    const { accounts, wait } = await open();
    const older = (await accounts.firstLink()) ?? "";
    const newer = (await accounts.firstLink()) ?? "";
    expect(await accounts.link(older)).toBeUndefined();
    expect(await accounts.link(newer)).toEqual({ kind: "first" });
    wait(7 * 24 * hour);
    expect(await accounts.link(newer)).toBeUndefined();
    const last = (await accounts.firstLink()) ?? "";
    wait(7 * 24 * hour - 1);
    expect(await accounts.link(last)).toEqual({ kind: "first" });
  });

  it("of the first start come again when the operator took the only administrator's password", async () => {
    const { accounts, boss } = await begin();
    const reset = done(await accounts.operator.reset(boss.id));
    const link = (await accounts.firstLink()) ?? "";
    const use = (login: string) => accounts.useLink(link, { login, name: "박소장", password }, here);
    expect(await use("boss")).toEqual(refused("loginTaken"));
    expect(await use("boss2")).toMatchObject({ kind: "done" });
    expect(await use("boss3")).toEqual(refused("linkGone"));
    expect(await accounts.link(reset.link)).toMatchObject({ kind: "reset", login: "boss" });
    expect(await accounts.firstLink()).toBeUndefined();
  });

  it("live 72 hours for an invitation and 24 for a reset", async () => {
    const { accounts, wait, boss } = await begin();
    const invited = done(await accounts.invite(boss, counsellor));
    wait(72 * hour - 1);
    expect(await accounts.link(invited.link)).toEqual({ kind: "invite", login: "kim", name: "김상담" });
    wait(1);
    expect(await accounts.link(invited.link)).toBeUndefined();
    expect(await accounts.useLink(invited.link, { password }, here)).toEqual(refused("linkGone"));

    const again = done(await accounts.reset(await bossAgain(accounts), invited.account.id));
    expect(await accounts.link(again.link)).toMatchObject({ kind: "invite" });
    done(await accounts.useLink(again.link, { password }, here));
    const reset = done(await accounts.reset(await bossAgain(accounts), invited.account.id));
    wait(24 * hour - 1);
    expect(await accounts.link(reset.link)).toEqual({ kind: "reset", login: "kim", name: "김상담" });
    wait(1);
    expect(await accounts.link(reset.link)).toBeUndefined();
  });

  it("let one of two browsers in, and the password is the winner's", async () => {
    const { place, accounts, store, boss } = await begin();
    const { link } = done(await accounts.invite(boss, counsellor));
    const others = accountsOn(await place.open(), { seed: "other-process-" }).accounts;
    const passwords = Array.from({ length: 8 }, (_, n) => `${password} ${n}`);
    const answers = await Promise.all(
      passwords.map((one, n) => (n % 2 ? accounts : others).useLink(link, { password: one }, here)),
    );
    const winners = passwords.filter((_, n) => answers[n]?.kind === "done");
    expect(winners).toHaveLength(1);
    expect(answers.filter((one) => one.kind === "refused" && one.why === "linkGone")).toHaveLength(7);
    for (const one of passwords)
      expect((await accounts.signIn({ login: "kim", password: one }, here)).kind === "in").toBe(winners.includes(one));
    const uses = (await audited(store)).filter((line) => line.includes(" use-link "));
    expect(uses).toHaveLength(2);
  });

  it("make one first administrator of two who hold one each, in two processes", async () => {
    const { place, accounts, store } = await open();
    const others = accountsOn(await place.open(), { seed: "other-process-" }).accounts;
    const links = await Promise.all([accounts.firstLink(), others.firstLink()]);
    const answers = await Promise.all(
      links.flatMap((link, n) =>
        [accounts, others].map((one, m) =>
          one.useLink(link ?? "", { login: `boss${n}${m}`, name: "김소장", password }, here),
        ),
      ),
    );
    expect(answers.filter(({ kind }) => kind === "done")).toHaveLength(1);
    const rows = await reading(store, (tx) => tx.db.selectFrom("accounts").select("id").execute());
    expect(rows).toHaveLength(1);
  });

  it("end the old password, every session and every older link when a manager resets an account", async () => {
    const { accounts, boss } = await begin();
    const kim = await member(accounts, boss, counsellor);
    const first = done(await accounts.reset(boss, kim.id));
    const second = done(await accounts.reset(boss, kim.id));
    expect(await accounts.sessions(kim)).toEqual([]);
    expect(await accounts.signIn({ login: "kim", password: passwordOf("kim") }, here)).toEqual({ kind: "refused" });
    expect(await accounts.link(first.link)).toBeUndefined();
    const { secret } = done(await accounts.useLink(second.link, { password }, elsewhere));
    expect(await accounts.session(secret, elsewhere)).toMatchObject({ id: kim.id, place: elsewhere.place });
    expect(await accounts.signIn({ login: "kim", password }, here)).toMatchObject({ kind: "in" });
  });

  it("open a locked account again", async () => {
    const { accounts, boss } = await begin();
    const kim = await member(accounts, boss, counsellor);
    for (let n = 0; n < 5; n++) await accounts.signIn({ login: "kim", password: "틀린 비밀번호예요" }, here);
    expect(await accounts.find(boss, kim.id)).toMatchObject({ lockedUntil: "2026-03-02T01:15:00.000Z" });
    const { link } = done(await accounts.reset(boss, kim.id));
    done(await accounts.useLink(link, { password }, here));
    expect(await accounts.signIn({ login: "kim", password }, here)).toMatchObject({ kind: "in" });
    expect(await accounts.find(boss, kim.id)).not.toHaveProperty("lockedUntil");
  });

  it("leave no secret in the store: no password, no link, no cookie", async () => {
    const { accounts, store } = await open();
    const first = (await accounts.firstLink()) ?? "";
    const used = done(
      await accounts.useLink(first, { login: "boss", name: "김소장", password: passwordOf("boss") }, here),
    );
    const boss = await signedIn(accounts, used.secret);
    const invited = done(await accounts.invite(boss, counsellor));
    const { secret } = done(await accounts.useLink(invited.link, { password }, here));
    const kim = await signedIn(accounts, secret);
    const next = "겨울밤의 붕어빵 수레";
    done(await accounts.changePassword(kim, { old: password, password: next }));
    const reset = done(await accounts.reset(boss, kim.id));
    await accounts.signIn({ login: "the password in the wrong field", password: "typed-where-it-belongs" }, here);
    const kept = await everything(store);
    expect(kept).toContain("kim");
    const secrets = [first, used.secret, invited.link, secret, reset.link];
    const bytes = secrets.map((one) => Buffer.from(one, "base64url"));
    const typed = [password, next, passwordOf("boss"), "wrong field", "typed-where"];
    for (const hidden of [...secrets, ...typed, ...bytes.map((one) => one.toString("hex"))])
      expect(kept).not.toContain(hidden);
    for (const one of [...bytes, ...typed.map((text) => Buffer.from(text))]) {
      expect(kept).not.toContain(one.toString("base64"));
      expect(kept).not.toContain(one.toString("hex"));
    }
    expect(await reading(store, checkAudit)).toMatchObject({ kind: "whole" });
  });
});

function refused(why: string) {
  return { kind: "refused", why };
}

async function bossAgain(accounts: ReturnType<typeof accountsOn>["accounts"]) {
  const entered = await accounts.signIn({ login: "boss", password: passwordOf("boss") }, here);
  if (entered.kind !== "in") throw new Error(entered.kind);
  return signedIn(accounts, entered.secret);
}

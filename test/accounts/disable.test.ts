import { expect, it } from "vitest";
import { describeOnBothStores } from "../support/stores.js";
import { accountsOn, agencyA, begun, done, elsewhere, here, member, passwordOf, refused } from "./desk-accounts.js";

describeOnBothStores("accounts that are shut", (fresh) => {
  const begin = () => begun(fresh);

  it("signs somebody out of every browser when they are disabled, in the middle of what they do", async () => {
    const { accounts, boss } = await begin();
    const kim = await member(accounts, boss, { login: "kim", role: "counsellor" });
    const entered = await accounts.signIn({ login: "kim", password: passwordOf("kim") }, elsewhere);
    if (entered.kind !== "in") throw new Error(entered.kind);
    expect(await accounts.session(entered.secret, elsewhere)).toBeDefined();
    done(await accounts.setState(boss, kim.id, "disabled"));
    expect(await accounts.session(entered.secret, elsewhere)).toBeUndefined();
    expect(
      await accounts.changePassword(kim, { old: passwordOf("kim"), password: "새로운 비밀번호예요" }),
    ).toMatchObject({
      kind: "refused",
    });
    expect(await accounts.signIn({ login: "kim", password: passwordOf("kim") }, here)).toEqual({ kind: "refused" });
  });

  it("brings a disabled account back as an invited one: the old password and the old links are gone", async () => {
    const { accounts, boss } = await begin();
    const { account, link } = done(
      await accounts.invite(boss, { login: "kim", name: "김상담", role: "counsellor", agency: agencyA }),
    );
    done(await accounts.setState(boss, account.id, "disabled"));
    expect(await accounts.link(link)).toBeUndefined();
    expect(await accounts.reset(boss, account.id)).toEqual(refused("disabled"));
    done(await accounts.setState(boss, account.id, "active"));
    expect(await accounts.link(link)).toBeUndefined();
    expect(await accounts.find(boss, account.id)).toMatchObject({ state: "invited", name: "김상담" });
    const again = done(await accounts.reset(boss, account.id));
    done(await accounts.useLink(again.link, { password: passwordOf("kim") }, here));
    expect(await accounts.find(boss, account.id)).toMatchObject({ state: "active" });
  });

  it("keeps the last administrator: not disabled, demoted or reset, not even by the operator's hand but for a reset", async () => {
    const { accounts, boss } = await begin();
    const last = refused("lastAdministrator");
    expect(await accounts.setState(boss, boss.id, "disabled")).toEqual(last);
    expect(await accounts.change(boss, boss.id, { role: "manager" })).toEqual(last);
    expect(await accounts.reset(boss, boss.id)).toEqual(last);
    expect(await accounts.operator.disable(boss.id)).toEqual(last);
    const invited = done(
      await accounts.invite(boss, { login: "two", name: "둘째", role: "administrator", agency: null }),
    );
    expect(await accounts.setState(boss, boss.id, "disabled")).toEqual(last);
    done(await accounts.useLink(invited.link, { password: passwordOf("two") }, here));
    expect(await accounts.change(boss, boss.id, { role: "manager", agency: agencyA })).toEqual({ kind: "done" });
    expect(await accounts.operator.disable(invited.account.id)).toEqual(last);
    const { link } = done(await accounts.operator.reset(invited.account.id));
    done(await accounts.useLink(link, { password: passwordOf("two") }, here));
    expect(await accounts.signIn({ login: "two", password: passwordOf("two") }, here)).toMatchObject({ kind: "in" });
  });

  it("leaves an administrator when two take each other's rights at once, from two processes", async () => {
    const { place, accounts, boss } = await begin();
    const two = await member(accounts, boss, { login: "two", role: "administrator", agency: null });
    const others = accountsOn(await place.open(), { seed: "other-process-" }).accounts;
    const answers = await Promise.all([
      accounts.setState(boss, two.id, "disabled"),
      others.change(two, boss.id, { role: "counsellor" }),
      accounts.setState(boss, boss.id, "disabled"),
      others.setState(two, two.id, "disabled"),
    ]);
    expect(answers.filter(({ kind }) => kind === "done")).toHaveLength(1);
    const administrators = (await accounts.operator.list()).filter(
      ({ role, state }) => role === "administrator" && state === "active",
    );
    expect(administrators).toHaveLength(1);
  });
});

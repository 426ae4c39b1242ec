import { expect, it } from "vitest";
import { describeOnBothStores } from "../support/stores.js";
import {
  agencyA,
  agencyB,
  audited,
  begun,
  done,
  elsewhere,
  member,
  passwordOf,
  refused,
  signedIn,
} from "./desk-accounts.js";

describeOnBothStores("accounts and who manages them", (fresh) => {
  const begin = () => begun(fresh);

  it("shows an administrator everybody, a manager their agency, and others nobody", async () => {
    const { accounts, boss } = await begin();
    const managerA = await member(accounts, boss, { login: "manager-a", role: "manager" });
    const kimA = await member(accounts, managerA, { login: "kim-a", role: "counsellor" });
    const leeB = await member(accounts, boss, { login: "lee-b", role: "counsellor", agency: agencyB });
    const officer = await member(accounts, boss, { login: "officer-a", role: "officer" });
    const logins = async (by: typeof boss) => (await accounts.list(by)).map(({ login }) => login);
    expect(await logins(boss)).toEqual(["boss", "kim-a", "lee-b", "manager-a", "officer-a"]);
    expect(await logins(managerA)).toEqual(["kim-a", "manager-a", "officer-a"]);
    expect(await logins(kimA)).toEqual([]);
    expect(await logins(officer)).toEqual([]);
    expect(await accounts.find(managerA, kimA.id)).toEqual({
      ...{ id: kimA.id, login: "kim-a", name: "이름 kim-a", role: "counsellor", agency: agencyA, state: "active" },
      seenAt: "2026-03-02T01:00:00.000Z",
    });
    expect(await accounts.find(managerA, leeB.id)).toBeUndefined();
    expect(await accounts.find(managerA, boss.id)).toBeUndefined();
    expect(await accounts.find(kimA, kimA.id)).toBeUndefined();
  });

  it("lets a manager give no more than they have, and only in their own agency", async () => {
    const { accounts, boss } = await begin();
    const managerA = await member(accounts, boss, { login: "manager-a", role: "manager" });
    const invite = (to: object) =>
      accounts.invite(managerA, { login: "new", name: "새 사람", role: "counsellor", agency: agencyA, ...to });
    expect(await invite({ agency: agencyB })).toEqual(refused("notYours"));
    expect(await invite({ agency: null })).toEqual(refused("notYours"));
    expect(await invite({ agency: "front-desk" })).toEqual(refused("notYours"));
    expect(await invite({ role: "administrator" })).toEqual(refused("notYours"));
    const { account } = done(await invite({ role: "manager" }));
    expect(await accounts.change(managerA, account.id, { role: "administrator" })).toEqual(refused("notYours"));
    expect(await accounts.change(managerA, account.id, { agency: agencyB })).toEqual(refused("notYours"));
    expect(await accounts.change(managerA, account.id, { agency: null })).toEqual(refused("notYours"));
    expect(await accounts.change(managerA, account.id, { role: "officer", name: "바뀐 이름" })).toEqual({
      kind: "done",
    });
    expect(await accounts.find(managerA, account.id)).toMatchObject({ role: "officer", name: "바뀐 이름" });
  });

  it("says of accounts of another agency, and of administrators, only that there is none", async () => {
    const { accounts, boss } = await begin();
    const managerA = await member(accounts, boss, { login: "manager-a", role: "manager" });
    const everywhere = await member(accounts, boss, { login: "everywhere", role: "manager", agency: null });
    const leeB = await member(accounts, boss, { login: "lee-b", role: "counsellor", agency: agencyB });
    for (const [by, id] of [
      [managerA, leeB.id],
      [managerA, boss.id],
      [everywhere, boss.id],
      [managerA, "no-such"],
    ] as const) {
      expect(await accounts.change(by, id, { name: "다른 이름" })).toEqual(refused("unknown"));
      expect(await accounts.reset(by, id)).toEqual(refused("unknown"));
      expect(await accounts.setState(by, id, "disabled")).toEqual(refused("unknown"));
    }
    expect(await accounts.change(everywhere, leeB.id, { agency: agencyA })).toEqual({ kind: "done" });
  });

  it("lets counsellors and officers change nobody", async () => {
    const { accounts, boss } = await begin();
    const kim = await member(accounts, boss, { login: "kim", role: "counsellor" });
    for (const role of ["counsellor", "officer"] as const) {
      const by = await member(accounts, boss, { login: `by-${role}`, role });
      expect(await accounts.invite(by, { login: "x-y", name: "엑스", role: "counsellor", agency: agencyA })).toEqual(
        refused("notYours"),
      );
      for (const id of [kim.id, by.id]) {
        expect(await accounts.change(by, id, { name: "다른 이름" })).toEqual(refused("unknown"));
        expect(await accounts.reset(by, id)).toEqual(refused("unknown"));
        expect(await accounts.setState(by, id, "disabled")).toEqual(refused("unknown"));
      }
    }
  });

  it("goes by what somebody is now, not by what they were when they signed in", async () => {
    const { accounts, boss } = await begin();
    const managerA = await member(accounts, boss, { login: "manager-a", role: "manager" });
    const kim = await member(accounts, boss, { login: "kim", role: "counsellor" });
    done(await accounts.change(boss, managerA.id, { role: "counsellor" }));
    expect(await accounts.change(managerA, kim.id, { name: "다른 이름" })).toEqual(refused("unknown"));
    done(await accounts.setState(boss, managerA.id, "disabled"));
    expect(await accounts.reset(managerA, kim.id)).toEqual(refused("notYours"));
  });

  it("refuses a login that somebody has, one that cannot be typed, and an empty name", async () => {
    const { accounts, boss } = await begin();
    const wish = { login: "kim", name: "김상담", role: "counsellor", agency: agencyA } as const;
    done(await accounts.invite(boss, wish));
    expect(await accounts.invite(boss, { ...wish, login: " KIM" })).toEqual(refused("loginTaken"));
    expect(await accounts.invite(boss, { ...wish, login: "김상담" })).toEqual(refused("loginForm"));
    expect(await accounts.invite(boss, { ...wish, login: "kim2", name: "\u200b" })).toEqual(refused("nameEmpty"));
    for (const wrong of [{ login: "900101-1234568" }, { login: "kim2", name: "구공공일공일 일이삼사오륙팔" }])
      expect(await accounts.invite(boss, { ...wish, ...wrong })).toEqual(refused("residentNumber"));
  });

  it("knows administrators of every agency only", async () => {
    const { accounts, boss } = await begin();
    const { account } = done(
      await accounts.invite(boss, { login: "two", name: "둘째", role: "administrator", agency: agencyA }),
    );
    expect(account.agency).toBeNull();
    expect(await accounts.invite(boss, { login: "x-y", name: "엑스", role: "officer", agency: "no-such" })).toEqual(
      refused("notYours"),
    );
  });

  it("writes down who did what to which account, and from where; what was refused is not there", async () => {
    const { accounts, store, boss } = await begin();
    const kim = await member(accounts, boss, { login: "kim", role: "counsellor" });
    const at = await signedIn(
      accounts,
      done(
        await accounts.useLink(
          done(await accounts.reset(boss, kim.id)).link,
          { password: "봄비 내리는 골목길" },
          elsewhere,
        ),
      ).secret,
      elsewhere,
    );
    done(await accounts.changePassword(at, { old: "봄비 내리는 골목길", password: passwordOf("kim") }));
    done(await accounts.change(boss, kim.id, { role: "officer" }));
    await accounts.change(boss, boss.id, { role: "officer" });
    done(await accounts.setState(boss, kim.id, "disabled"));
    done(await accounts.setState(boss, kim.id, "active"));
    await accounts.list(boss);
    await accounts.find(boss, kim.id);
    await accounts.find(boss, "what was typed");
    done(await accounts.operator.reset(kim.id));
    await accounts.operator.list();
    expect(await audited(store)).toEqual([
      "operator first-link accounts",
      `${boss.id} use-link ${boss.id} first 192.0.2.7`,
      `${boss.id} invite ${kim.id} counsellor 192.0.2.7`,
      `${kim.id} use-link ${kim.id} invite 192.0.2.7`,
      `${boss.id} reset ${kim.id}  192.0.2.7`,
      `${kim.id} use-link ${kim.id} reset 198.51.100.9`,
      `${kim.id} change-password ${kim.id}  198.51.100.9`,
      `${boss.id} change ${kim.id} officer 192.0.2.7`,
      `${boss.id} disable ${kim.id}  192.0.2.7`,
      `${boss.id} enable ${kim.id}  192.0.2.7`,
      `${boss.id} list accounts  192.0.2.7`,
      `${boss.id} show ${kim.id}  192.0.2.7`,
      `operator reset ${kim.id}`,
      "operator list accounts",
    ]);
  });
});

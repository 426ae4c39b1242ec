import { expect, it } from "vitest";
import { describeOnBothStores } from "../support/stores.js";
import { begun, elsewhere, here, passwordOf, refused } from "./desk-accounts.js";

describeOnBothStores("one's own password", (fresh) => {
  const begin = () => begun(fresh);

  it("changes one's own password with the old one, and signs out every other browser", async () => {
    const { accounts, boss } = await begin();
    const other = await accounts.signIn({ login: "boss", password: passwordOf("boss") }, elsewhere);
    if (other.kind !== "in") throw new Error(other.kind);
    const password = "겨울밤의 붕어빵 수레";
    const change = (wish: object) => accounts.changePassword(boss, { old: passwordOf("boss"), password, ...wish });
    expect(await change({ password: "짧아요" })).toEqual(refused("passwordShort"));
    expect(await change({ old: "틀린 비밀번호예요" })).toEqual(refused("passwordWrong"));
    expect(await accounts.session(other.secret, elsewhere)).toBeDefined();
    expect(await change({})).toEqual({ kind: "done" });
    expect(await accounts.session(other.secret, elsewhere)).toBeUndefined();
    expect((await accounts.sessions(boss)).map(({ id }) => id)).toEqual([boss.session]);
    expect(await accounts.signIn({ login: "boss", password: passwordOf("boss") }, here)).toEqual({ kind: "refused" });
    expect(await accounts.signIn({ login: "boss", password }, here)).toMatchObject({ kind: "in" });
  });

  it("locks, and signs out, a browser in which somebody guesses at the old password", async () => {
    const { accounts, boss } = await begin();
    const change = (old: string) => accounts.changePassword(boss, { old, password: "겨울밤의 붕어빵 수레" });
    for (let n = 0; n < 5; n++) expect(await change("틀린 비밀번호예요")).toEqual(refused("passwordWrong"));
    expect(await change(passwordOf("boss"))).toEqual(refused("passwordWrong"));
    expect(await accounts.sessions(boss)).toEqual([]);
    expect(await accounts.signIn({ login: "boss", password: passwordOf("boss") }, here)).toMatchObject({
      kind: "locked",
    });
  });
});

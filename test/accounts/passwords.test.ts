import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLogin, passwordTrouble, readLogin, readName } from "../../src/assistant/accounts/account-rules.js";
import { fewAtOnce } from "../../src/assistant/accounts/few-at-once.js";
import { hashPassword, isOutdated, owaspCost, verifyPassword } from "../../src/assistant/accounts/password-hash.js";
import { createPasswordHasher } from "../../src/assistant/accounts/password-hasher.js";
import { createShadowLocks } from "../../src/assistant/accounts/shadow-locks.js";
import { cheap } from "./desk-accounts.js";

describe("a password's hash", () => {
  it("opens with its password and with no other, whatever the letters", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), async (one, other) => {
        const hash = await hashPassword(one, cheap, randomBytes);
        expect(await verifyPassword(one, hash)).toBe(true);
        expect(await verifyPassword(other, hash)).toBe(one.normalize("NFKC") === other.normalize("NFKC"));
      }),
      { numRuns: 100 },
    );
  });

  it("differs each time, and names what it cost", async () => {
    const [one, two] = await Promise.all([1, 2].map(() => hashPassword("같은 비밀번호", cheap, randomBytes)));
    expect(one).not.toBe(two);
    expect(one).toMatch(/^\$scrypt\$ln=4,r=1,p=1\$/);
    expect(isOutdated(one ?? "", cheap)).toBe(false);
    for (const dearer of [{ N: 32 }, { r: 2 }, { p: 2 }])
      expect(isOutdated(one ?? "", { ...cheap, ...dearer })).toBe(true);
  });

  it("costs 128 MB unless a test says otherwise, and opens at that cost", async () => {
    const hash = await hashPassword("비싼 비밀번호", owaspCost, randomBytes);
    expect(hash).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await verifyPassword("비싼 비밀번호", hash)).toBe(true);
  });

  it("is wrong for everybody where there is none", async () => {
    const hasher = createPasswordHasher(cheap, randomBytes);
    expect(await hasher.check("", null)).toBe("wrong");
    expect(await hasher.check("비밀번호입니다요", null)).toBe("wrong");
  });

  it("is worked out two at a time; sixteen wait, and more are told to come again", async () => {
    const hasher = createPasswordHasher(cheap, randomBytes);
    const answers = await Promise.all(Array.from({ length: 40 }, () => hasher.hash("비밀번호입니다요")));
    expect(answers.filter((one) => one === "busy")).toHaveLength(22);
    expect(await hasher.hash("비밀번호입니다요")).not.toBe("busy");
  });
});

describe("work a few at a time", () => {
  it("never runs more at once than it may, loses none, and goes on after one that throws", async () => {
    const inTurn = fewAtOnce({ atOnce: 2, waiting: 100 });
    let running = 0;
    let most = 0;
    const work = async (n: number) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (n % 7 === 0) throw new Error("broken");
      return n;
    };
    const all = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => inTurn(() => work(n))));
    expect(most).toBe(2);
    expect(all.filter(({ status }) => status === "rejected")).toHaveLength(8);
    expect(all.filter((one) => one.status === "fulfilled" && one.value === "busy")).toEqual([]);
    expect(await inTurn(async () => "still")).toBe("still");
  });
});

describe("what may be chosen", () => {
  it.each([
    ["짧은 비밀번호", "passwordShort"],
    ["123456789", "passwordShort"],
    ["１２３４５６７８９０", "passwordCommon"],
    ["1Q2W3E4R5T", "passwordCommon"],
    ["aaaaaaaaaaaa", "passwordCommon"],
    ["1212121212", "passwordCommon"],
    ["kim.counsel", "passwordCommon"],
    ["kim.counsel1!", "passwordCommon"],
    ["kim.counsels at home", undefined],
    ["비 오는 날의 전철역", undefined],
    ["correct horse battery", undefined],
  ])("says of the password %s: %s", (password, trouble) => {
    expect(passwordTrouble(password, "kim.counsel")).toBe(trouble);
  });

  it("counts characters as people see them typed, not bytes", () => {
    expect(passwordTrouble("가나다라마바사아자", "kim")).toBe("passwordShort");
    expect(passwordTrouble("가나다라마바사아자차", "kim")).toBeUndefined();
  });

  it("reads a login in small letters, and takes only what can be typed anywhere", () => {
    expect(readLogin(" Ｋim.2 ")).toBe("kim.2");
    for (const good of ["kim", "kim.jang_2-b", "a".repeat(32)]) expect(isLogin(good)).toBe(true);
    for (const bad of ["", "ki", "김소장", "kim jang", "kim@x.kr", "a".repeat(33), "kim\n"])
      expect(isLogin(bad)).toBe(false);
  });

  it("keeps a name to one visible line of forty characters", () => {
    expect(readName("  김\u200b 소장\n ")).toBe("김 소장");
    expect(readName("\u202e\u0000 \n")).toBe("");
    expect(readName("가".repeat(50))).toHaveLength(40);
  });
});

describe("locks of logins that nobody has", () => {
  it("are forgotten from the quietest on, so that they never fill the memory", () => {
    const locks = createShadowLocks();
    const now = new Date("2026-03-02T01:00:00.000Z");
    for (let n = 0; n < 5; n++) locks.fail("quiet", now);
    expect(locks.lockedUntil("quiet", now)).toBe("2026-03-02T01:15:00.000Z");
    for (let n = 0; n < 9_999; n++) locks.fail(`other-${n}`, now);
    expect(locks.lockedUntil("quiet", now)).toBeDefined();
    locks.fail("one-more", now);
    expect(locks.lockedUntil("quiet", now)).toBeUndefined();
  });
});

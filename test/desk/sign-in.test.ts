import { describe, expect, it } from "vitest";
import { safeNext } from "../../src/desk/sign-in/safe-next.js";
import { createRateLimit } from "../../src/http/rate-limit.js";
import { done, minute } from "../accounts/desk-accounts.js";
import { bossSecret, cookieOf, deskWithAccounts, send, textOf } from "./accounts-site.js";

const right = { login: "boss", password: "봄비 내리는 골목길" };

describe("the door of the desk", () => {
  it("lets somebody in, and on to the page they asked for", async () => {
    const desk = await deskWithAccounts();
    await bossSecret(desk);
    const asked = await fetch(`${desk.site.url}/desk/me?x=1`, { redirect: "manual" });
    const shown = await fetch(desk.site.url + asked.headers.get("location"));
    const page = await shown.text();
    expect(page).toContain('<input type="hidden" name="next" value="/desk/me?x=1"');
    expect(page).toMatch(/autocomplete="username"[\s\S]*autocomplete="current-password"/);
    const entered = await send(desk.site, "/desk/sign-in", { ...right, next: "/desk/me?x=1" });
    expect([entered.status, entered.headers.get("location")]).toEqual([303, "/desk/me?x=1"]);
    expect(entered.headers.get("set-cookie")).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(await textOf(await desk.site.as(cookieOf(entered)).get("/desk/me"))).toContain("김소장");
  });

  it("binds the cookie to the host over https", async () => {
    const desk = await deskWithAccounts({ secure: true });
    await bossSecret(desk);
    const entered = await send(desk.site, "/desk/sign-in", right);
    expect(entered.headers.get("set-cookie")).toMatch(/^__Host-ieum-desk=[\w-]{43}; Path=\/; .*; Secure$/);
  });

  it("says next to the password what to do when it is wrong, and keeps the login", async () => {
    const desk = await deskWithAccounts();
    await bossSecret(desk);
    const refused = await send(desk.site, "/desk/sign-in", {
      login: 'bo"ss',
      password: "틀린 비밀번호",
      next: "/desk/me",
    });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('value="bo&quot;ss"');
    expect(page).toContain('name="next" value="/desk/me"');
    expect(page).toMatch(/aria-describedby="field-password-trouble" aria-invalid="true"/);
    expect(page).toContain("아이디나 비밀번호가 달라요. 다시 적어 주세요.");
    expect(page).not.toContain("틀린 비밀번호");
  });

  it("says until when it is locked", async () => {
    const desk = await deskWithAccounts();
    await bossSecret(desk);
    for (let n = 0; n < 5; n++) await send(desk.site, "/desk/sign-in", { ...right, password: "틀린 비밀번호" });
    expect(await textOf(await send(desk.site, "/desk/sign-in", right))).toContain(
      "비밀번호가 여러 번 달라서 3월 2일 오전 10시 15분까지 잠겼어요.",
    );
  });

  it("holds back an address that tries too often, whoever it asks for", async () => {
    const signInRate = createRateLimit({ most: 2, withinMs: minute, keysAtMost: 10 });
    const desk = await deskWithAccounts({ signInRate });
    await bossSecret(desk);
    for (const login of ["one", "two"]) await send(desk.site, "/desk/sign-in", { login, password: "틀린 비밀번호" });
    const held = await send(desk.site, "/desk/sign-in", right);
    expect(held.status).toBe(429);
    expect(await textOf(held)).toContain("1분쯤 뒤에 다시 해 주세요.");
    desk.wait(minute);
    expect((await send(desk.site, "/desk/sign-in", right)).status).toBe(303);
  });

  it("takes no form from another site", async () => {
    const desk = await deskWithAccounts();
    await bossSecret(desk);
    const forged = await send(desk.site, "/desk/sign-in", right, { origin: "https://evil.example" });
    expect([forged.status, forged.headers.get("set-cookie")]).toEqual([403, null]);
  });

  it("leads whoever is signed in past it, and signs out whoever leaves", async () => {
    const desk = await deskWithAccounts();
    const boss = desk.site.as(await bossSecret(desk));
    expect((await boss.get("/desk/sign-in?next=/desk/me")).headers.get("location")).toBe("/desk/me");
    const left = await boss.post("/desk/sign-out");
    expect(left.headers.get("location")).toBe("/desk/sign-in?done=signedOut");
    expect(left.headers.get("set-cookie")).toMatch(/Max-Age=0/);
    expect((await boss.get("/desk/me")).headers.get("location")).toContain("/desk/sign-in");
  });

  it.each([
    ["/desk/people?page=2", "/desk/people?page=2"],
    ["/desk", "/desk"],
    [null, "/desk"],
    ["", "/desk"],
    ["//evil.example/desk", "/desk"],
    ["https://evil.example/desk/me", "/desk"],
    ["/\\evil.example/desk", "/desk"],
    ["javascript:alert(1)", "/desk"],
    ["/deskless", "/desk"],
    ["/desk/../", "/desk"],
    ["/desk/sign-out", "/desk"],
    ["/desk/link/x", "/desk"],
    ["/desk/me\r\nset-cookie: x=1", "/desk/meset-cookie:%20x=1"],
  ])("goes from %j to %j", (asked, next) => {
    expect(safeNext(asked)).toBe(next);
  });
});

describe("a link to choose a password", () => {
  const chosen = { login: "boss", name: "김소장", password: "봄비 내리는 골목길", again: "봄비 내리는 골목길" };

  it("makes the first administrator, and leads them to invite others", async () => {
    const { accounts, site } = await deskWithAccounts();
    const path = `/desk/link/${await accounts.firstLink()}`;
    const page = await (await fetch(site.url + path)).text();
    expect(page).toContain("첫 관리자 계정 만들기");
    expect(page.match(/autocomplete="(username|name|new-password)"/g)).toHaveLength(4);
    const used = await send(site, path, chosen);
    expect(used.headers.get("location")).toBe("/desk/accounts?done=firstAccount");
    const text = await textOf(await site.as(cookieOf(used)).get("/desk/accounts?done=firstAccount"));
    expect(text).toContain("관리자 계정을 만들었어요. 이제 함께 일할 분을 초대해 주세요.");
    expect((await fetch(site.url + path)).status).toBe(410);
    expect(await textOf(await send(site, path, chosen))).toContain("이미 썼거나 기한이 지난 링크예요.");
  });

  it("says at the field what is wrong, keeps what was typed but for the passwords, and is not used up", async () => {
    const { accounts, site } = await deskWithAccounts();
    const path = `/desk/link/${await accounts.firstLink()}`;
    const wrong = async (fields: object, field: string, said: string) => {
      const reply = await send(site, path, { ...chosen, ...fields });
      const page = await reply.text();
      expect(reply.status).toBe(422);
      expect(page).toMatch(new RegExp(`id="field-${field}-trouble">${said}`));
      expect(page).toContain('value="boss"');
      expect(page).not.toContain("골목길");
    };
    await wrong({ password: "짧아요", again: "짧아요" }, "password", "비밀번호가 짧아요. 10자 이상으로");
    await wrong({ password: "1234567890", again: "1234567890" }, "password", "쉽게 맞힐 수 있는");
    await wrong({ again: "봄비 내리는 골목" }, "again", "두 번 적은 비밀번호가 서로 달라요");
    await wrong({ name: " " }, "name", "이름을 적어 주세요");
    const all = await (await send(site, path, { login: "A", name: " ", password: "짧아요", again: "달라요" })).text();
    for (const field of ["login", "name", "password", "again"]) expect(all).toContain(`id="field-${field}-trouble"`);
    expect((await send(site, path, chosen)).status).toBe(303);
  });

  it("shows somebody invited who they are, and signs them in", async () => {
    const desk = await deskWithAccounts();
    const boss = await desk.accounts.session(await bossSecret(desk), { place: "", agent: "" });
    if (!boss) throw new Error("nobody");
    const wish = { login: "kim", name: "김상담", role: "counsellor", agency: null } as const;
    const path = `/desk/link/${done(await desk.accounts.invite(boss, wish)).link}`;
    const page = await (await fetch(desk.site.url + path)).text();
    expect(page).toContain("김상담 님, 반가워요.");
    expect(page).toMatch(/autocomplete="username" value="kim" readonly/i);
    const used = await send(desk.site, path, { password: chosen.password, again: chosen.again });
    expect(used.headers.get("location")).toBe("/desk/inbox?done=welcome");
    expect(await textOf(await desk.site.as(cookieOf(used)).get("/desk/me"))).toContain("김상담");
  });

  it("that never was, is gone", async () => {
    const { site } = await deskWithAccounts();
    for (const secret of ["x", "a".repeat(43), "%ED%95%9C"])
      expect((await fetch(`${site.url}/desk/link/${secret}`)).status).toBe(410);
  });
});

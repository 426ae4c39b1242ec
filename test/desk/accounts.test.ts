import { describe, expect, it } from "vitest";
import { browserName } from "../../src/desk/accounts/browser-name.js";
import { agencyA, agencyB, firstAdministrator, here, member, passwordOf } from "../accounts/desk-accounts.js";
import { cookieOf, deskWithAccounts, send, textOf } from "./accounts-site.js";

const chrome =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36";

async function begin() {
  const desk = await deskWithAccounts();
  const boss = await firstAdministrator(desk.accounts);
  const enter = async (login: string, agent = chrome) => {
    const fields = { login, password: passwordOf(login) };
    return cookieOf(await send(desk.site, "/desk/sign-in", fields, { "user-agent": agent }));
  };
  return { ...desk, boss, enter, asBoss: desk.site.as(await enter("boss")) };
}

describe("one's own account", () => {
  it("changes the password, and says next to each field what is wrong", async () => {
    const { asBoss, site } = await begin();
    const next = "겨울밤의 붕어빵 수레";
    const change = (fields: object) =>
      asBoss.post("/desk/me/password", { old: passwordOf("boss"), password: next, again: next, ...fields });
    for (const [fields, said] of [
      [{ old: "틀린 비밀번호예요" }, 'id="field-old-trouble">지금 비밀번호가 달라요'],
      [{ password: "짧아요", again: "짧아요" }, 'id="field-password-trouble">비밀번호가 짧아요'],
      [{ again: "다른 비밀번호예요" }, 'id="field-again-trouble">두 번 적은'],
    ] as const) {
      const reply = await change(fields);
      expect(reply.status).toBe(422);
      expect(await reply.text()).toContain(said);
    }
    expect((await change({})).headers.get("location")).toBe("/desk/me?done=passwordChanged");
    expect((await send(site, "/desk/sign-in", { login: "boss", password: next })).status).toBe(303);
  });

  it("names the browsers that are signed in, and signs out one or all the others", async () => {
    const { asBoss, site, enter, accounts, boss } = await begin();
    await accounts.signOut(boss);
    const phone =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1";
    const others = [await enter("boss", phone), await enter("boss", "curl/8"), await enter("boss")];
    const page = await (await asBoss.get("/desk/me")).text();
    expect(page.match(/이 브라우저<\/span>/g)).toHaveLength(1);
    expect(page).toContain("Safari · iPhone 로그아웃");
    expect(page).toContain("알 수 없는 브라우저 로그아웃");
    const session = /name="session" value="([^"]+)"\/?><button type="submit">Safari · iPhone/.exec(page)?.[1] ?? "";
    expect((await asBoss.post("/desk/me/end", { session })).headers.get("location")).toBe("/desk/me?done=browserEnded");
    expect((await site.as(others[0] ?? "").get("/desk/me")).status).toBe(303);
    expect((await site.as(others[1] ?? "").get("/desk/me")).status).toBe(200);
    await asBoss.post("/desk/me/end-others");
    for (const other of others) expect((await site.as(other).get("/desk/me")).status).toBe(303);
    expect((await asBoss.get("/desk/me")).status).toBe(200);
  });

  it("leaves other people's browsers alone", async () => {
    const { asBoss, site, accounts, boss, enter } = await begin();
    const kim = await member(accounts, boss, { login: "kim", role: "counsellor" });
    const secret = await enter("kim");
    for (const { id } of await accounts.sessions(kim)) await asBoss.post("/desk/me/end", { session: id });
    expect((await site.as(secret).get("/desk/me")).status).toBe(200);
  });

  it.each([
    [chrome, "Chrome · Windows"],
    [`${chrome} Edg/143.0.0.0`, "Edge · Windows"],
    [
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125 Mobile Safari/537.36",
      "Samsung Internet · Android",
    ],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", "Firefox · Linux"],
    ["", undefined],
  ])("calls %s %s", (agent, name) => {
    expect(browserName(agent)).toBe(name);
  });
});

describe("the accounts of an agency", () => {
  it("are made by an invitation, whose link is shown once", async () => {
    const { asBoss, site, accounts } = await begin();
    expect(await textOf(await asBoss.get("/desk/accounts"))).toContain("아직 혼자예요.");
    const wish = { name: "이상담", login: "Lee", role: "counsellor", agency: agencyA };
    const made = await asBoss.post("/desk/accounts/new", wish);
    const page = await made.text();
    const [, secret = ""] = /data-copy="https:\/\/desk\.example\.kr\/desk\/link\/([\w-]{43})"/.exec(page) ?? [];
    expect(page).toContain("이상담 님만 볼 수 있는 곳으로 보내 주세요.");
    expect(page).toContain("72시간 안에 써야 해요.");
    expect(await accounts.link(secret)).toEqual({ kind: "invite", login: "lee", name: "이상담" });
    const listed = await textOf(await asBoss.get("/desk/accounts"));
    expect(listed).toContain("이상담 lee 상담사 가 센터 시작 전 아직 없어요");
    expect(listed).not.toContain(secret);
    const used = await send(site, `/desk/link/${secret}`, { password: passwordOf("lee"), again: passwordOf("lee") });
    expect((await site.as(cookieOf(used)).get("/desk/accounts")).status).toBe(403);
  });

  it("keep what was typed when something is wrong with it", async () => {
    const { asBoss } = await begin();
    const reply = await asBoss.post("/desk/accounts/new", {
      ...{ name: "이 <b>상담", login: "boss", role: "manager", agency: agencyB },
    });
    const page = await reply.text();
    expect(reply.status).toBe(422);
    expect(page).toContain('id="field-login-trouble">이미 쓰고 있는 아이디예요. 다른 것으로 적어 주세요.');
    expect(page).toContain('value="이 &lt;b>상담"');
    expect(page).toMatch(/<option value="manager" selected>|<option selected value="manager">/);
    expect(page).toMatch(new RegExp(`<option (selected )?value="${agencyB}"( selected)?>나 센터`));
  });

  it("are changed, given a new link, stopped and brought back", async () => {
    const { asBoss, site, accounts, boss, enter } = await begin();
    const kim = await member(accounts, boss, { login: "kim", role: "counsellor" });
    const kims = site.as(await enter("kim"));
    const at = `/desk/accounts/${kim.id}`;
    const changed = await asBoss.post(at, { name: "김담당", role: "officer", agency: agencyB });
    expect(changed.headers.get("location")).toBe(`${at}?done=accountChanged`);
    expect(await textOf(await asBoss.get(`${at}?done=accountChanged`))).toMatch(
      /김담당 저장했어요.*사업 담당 .*나 센터/,
    );
    expect((await kims.get("/desk/me")).status).toBe(200);
    const link = await (await asBoss.post(`${at}/reset`)).text();
    expect(link).toContain("24시간 안에 써야 해요.");
    expect((await kims.get("/desk/me")).status).toBe(303);
    expect((await asBoss.post(`${at}/disable`)).headers.get("location")).toBe(`${at}?done=accountDisabled`);
    expect(await textOf(await asBoss.get(at))).toContain("상태 멈춤");
    expect(await textOf(await asBoss.post(`${at}/reset`))).toContain("멈춰 둔 계정이에요. 먼저 다시 쓰게 해 주세요.");
    await asBoss.post(`${at}/enable`);
    expect(await accounts.find(boss, kim.id)).toMatchObject({ state: "invited", name: "김담당", agency: agencyB });
  });

  it("keep their last administrator, and say what to do first", async () => {
    const { asBoss, boss } = await begin();
    const at = `/desk/accounts/${boss.id}`;
    const said = "먼저 다른 분을 전체 관리자로 정해 주세요.";
    const demoted = await asBoss.post(at, { name: "김소장", role: "manager", agency: agencyA });
    expect([demoted.status, await textOf(demoted)]).toEqual([422, expect.stringContaining(said)]);
    expect(await textOf(await asBoss.post(`${at}/disable`))).toContain(said);
    expect(await textOf(await asBoss.get(at))).not.toContain("계정 멈추기");
  });

  it("of another agency are not there for a manager, and theirs can be given no more than they have", async () => {
    const { site, accounts, boss, enter } = await begin();
    await member(accounts, boss, { login: "manager-a", role: "manager" });
    const other = await member(accounts, boss, { login: "lee-b", role: "counsellor", agency: agencyB });
    const manager = site.as(await enter("manager-a"));
    const list = await textOf(await manager.get("/desk/accounts"));
    expect(list).not.toContain("lee-b");
    expect(list).not.toContain("boss");
    for (const id of [other.id, boss.id, "no-such"]) {
      expect((await manager.get(`/desk/accounts/${id}`)).status).toBe(404);
      for (const act of ["", "/reset", "/disable", "/enable"]) {
        const reply = await manager.post(`/desk/accounts/${id}${act}`, {
          name: "남",
          role: "officer",
          agency: agencyA,
        });
        expect(reply.status).toBe(404);
      }
    }
    const form = await (await manager.get("/desk/accounts/new")).text();
    expect(form).not.toContain('value="administrator"');
    expect(form).not.toContain("나 센터");
    expect(form).not.toContain("모든 기관");
    for (const place of [
      { role: "administrator", agency: agencyA },
      { role: "officer", agency: "" },
    ]) {
      const reply = await manager.post("/desk/accounts/new", { name: "새 사람", login: "new", ...place });
      expect([reply.status, await textOf(reply)]).toEqual([422, expect.stringContaining("다른 것을 골라 주세요.")]);
    }
    expect((await accounts.list(boss)).map(({ login }) => login)).toEqual(["boss", "lee-b", "manager-a"]);
  });

  it("show administrators to a manager of every agency without a form to change them", async () => {
    const { site, accounts, boss, enter } = await begin();
    await member(accounts, boss, { login: "everywhere", role: "manager", agency: null });
    const page = await (await site.as(await enter("everywhere")).get(`/desk/accounts/${boss.id}`)).text();
    expect(page).toContain("이 계정은 전체 관리자만 바꿀 수 있어요.");
    expect(page).not.toContain(`action="/desk/accounts/${boss.id}`);
  });

  it("take no form with a role that is none", async () => {
    const { asBoss } = await begin();
    const reply = await asBoss.post("/desk/accounts/new", { name: "새 사람", login: "new", role: "root", agency: "" });
    expect(reply.status).toBe(400);
  });

  it("show a lock", async () => {
    const { asBoss, accounts, boss } = await begin();
    await member(accounts, boss, { login: "kim", role: "counsellor" });
    for (let n = 0; n < 5; n++) await accounts.signIn({ login: "kim", password: "틀린 비밀번호예요" }, here);
    expect(await textOf(await asBoss.get("/desk/accounts"))).toContain("3월 2일 오전 10시 15분까지 잠김");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ReportsSite, secrets, startReportsSite } from "../reports-shown/reports-site.js";
import { sheetsIn } from "../reports-shown/sheets-in.js";

let site: ReportsSite;
beforeAll(async () => {
  site = await startReportsSite();
});
afterAll(() => site.stop());

const officer = () => site.as(secrets.officer);
const pageOf = async (path: string) => (await officer().get(path)).text();

describe("the page of reports", () => {
  it("stands in the navigation of those who may see it, and of nobody else", async () => {
    expect(await pageOf("/desk/reports")).toContain('href="/desk/reports" aria-current="page"');
    const refused = await site.as(secrets.counsellor).get("/desk/reports?program=");
    expect(refused.status).toBe(403);
    expect(await refused.text()).not.toContain('href="/desk/reports"');
  });

  it("counts nothing before somebody has chosen, and says what will appear", async () => {
    const before = site.asked.length;
    const page = await pageOf("/desk/reports");
    expect(page).toContain("무엇을 볼지 먼저 골라 주세요");
    expect(page).toContain("온앤오프");
    expect(page).not.toContain("소셜마케터");
    expect(site.asked).toHaveLength(before);
  });

  it("asks for just what was chosen, and leaves out what cannot be read", async () => {
    await pageOf("/desk/reports?program=on-off&round=2&from=2022-03-01&to=2022-06-30");
    await pageOf("/desk/reports?program=&round=2&from=yesterday&to=&agency=");
    expect(site.asked.slice(-2)).toEqual([{ program: "on-off", round: 2, from: "2022-03-01", to: "2022-06-30" }, {}]);
  });

  it("shows each figure with target, before and definition, and the same numbers as charts and tables", async () => {
    const page = await pageOf("/desk/reports?program=on-off");
    for (const words of ["508명", "목표 500명", "이전 600명", "400 가운데 362", "세는 법", "6.3 : 1"])
      expect(page).toContain(words);
    expect(page.match(/<svg class="chart"/g)?.length).toBeGreaterThan(8);
    for (const [, table] of page.matchAll(/href="#(table-[^"]+)"/g)) expect(page).toContain(`id="${table}"`);
    expect(page).toContain("재즈 &lt;함께>");
  });

  it("says how far it is where it takes longer, and comes again without script", async () => {
    const reply = await officer().get("/desk/reports?program=on-off&round=3");
    expect(reply.headers.get("refresh")).toBe("2");
    const page = await reply.text();
    expect(page).toContain("신청을 42% 읽었어요");
    expect(page).toContain('href="/desk/reports?program=on-off&amp;round=3" hx-boost="false"');
  });

  it("says in words what went wrong with what was chosen", async () => {
    const told = async (query: string) => {
      const reply = await officer().get(`/desk/reports?${query}`);
      return [reply.status, /<p class="notice problem">([^<]*)/.exec(await reply.text())?.[1]];
    };
    expect(await told("program=social-marketer")).toEqual([403, expect.stringContaining("볼 수 없어요")]);
    expect(await told("program=nowhere")).toEqual([404, expect.stringContaining("고른 사업이 없어요")]);
    expect(await told("program=on-off&round=9")).toEqual([404, expect.stringContaining("그 차수가 없어요")]);
    expect(await told("program=&from=2022-02-01&to=2022-01-01")).toEqual([422, expect.stringContaining("날을 다시")]);
  });

  it("says what will appear where there is nothing yet", async () => {
    const page = await (await site.as(secrets.everywhere).get("/desk/reports?program=social-marketer")).text();
    expect(page).toContain("아직 셀 것이 없어요");
    expect(page).not.toContain("<svg class");
  });
});

describe("files of reports", () => {
  it("are given for a reason, and who took one for what is written down", async () => {
    const xlsx = await officer().get("/desk/reports/file?program=on-off&format=xlsx&why=results");
    expect(xlsx.headers.get("content-disposition")).toContain(encodeURIComponent("직장생활 온앤오프"));
    const [figures] = await sheetsIn(Buffer.from(await xlsx.arrayBuffer()));
    expect(figures?.rows.flat()).toEqual(expect.arrayContaining([508, 0.905, 30.56]));
    const csv = await officer().get("/desk/reports/file?program=on-off&format=csv&why=overseer");
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(site.taken).toEqual([
      { by: "최담당", why: "results" },
      { by: "최담당", why: "overseer" },
    ]);
  });

  it("are not made without a reason that there is", async () => {
    const [asked, taken] = [site.asked.length, site.taken.length];
    const reply = await officer().get("/desk/reports/file?program=on-off&round=1&format=csv&why=curiosity");
    expect(reply.headers.get("location")).toBe("/desk/reports?program=on-off&round=1&problem=reportReason");
    expect([site.asked.length, site.taken.length]).toEqual([asked, taken]);
    expect(await pageOf("/desk/reports?program=on-off&problem=reportReason")).toContain("까닭을 먼저 골라 주세요");
  });

  it("are not given of what is another's", async () => {
    expect((await officer().get("/desk/reports/file?program=social-marketer&why=results")).status).toBe(403);
    expect((await officer().get("/desk/reports/print?program=social-marketer")).status).toBe(403);
  });
});

describe("the paper of a report", () => {
  it("comes with a policy that lets nothing in but its own style", async () => {
    const reply = await officer().get("/desk/reports/print?program=on-off");
    expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'; style-src 'sha256-");
    expect(await reply.text()).toContain("결과보고");
  });

  it("threw nothing, nor did any page", () => expect(site.errors).toEqual([]));
});

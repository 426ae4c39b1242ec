import fc from "fast-check";
import { afterEach, beforeEach, expect, it } from "vitest";
import { allWorkspaces } from "../../src/store/slack-workspaces.js";
import { reading, type Store } from "../../src/store/transaction.js";
import { runs } from "../support/runs.js";
import { slackOfFile } from "../support/slack-of-file.js";
import { startWorkspacesSite, type WorkspacesSite } from "../support/slack-workspaces.js";
import { describeOnBothStores } from "../support/stores.js";

const api = await slackOfFile();

describeOnBothStores("installing the app", (fresh) => {
  let store: Store;
  let site: WorkspacesSite;
  let at = new Date("2026-11-20T03:00:00Z");
  const sites: WorkspacesSite[] = [];
  const start = async (how: { readonly listed?: readonly string[] } = {}) => {
    const started = await startWorkspacesSite(store, api, { now: () => at, ...how });
    sites.push(started);
    return started;
  };
  const known = async () => (await reading(store, allWorkspaces)).map(({ team }) => team);
  let codes = 0;
  const code = (team: string) => {
    const one = `code-${team}-${++codes}`;
    api.codes.set(one, team);
    return one;
  };

  beforeEach(async () => {
    at = new Date("2026-11-20T03:00:00Z");
    store = await (await fresh()).open();
    site = await start();
  });
  afterEach(async () => {
    for (const one of sites.splice(0)) await one.stop();
  });

  it("leads whoever has a link to Slack's own page, and keeps the workspace that lets it in, with its token sealed", async () => {
    const browser = site.browser();
    const { status, to, state = "" } = await browser.setOut(await site.invite());
    expect(status).toBe(303);
    const page = new URL(to);
    expect([page.origin, page.pathname]).toEqual(["https://slack.com", "/oauth/v2/authorize"]);
    expect(page.searchParams.get("redirect_uri")).toBe("http://127.0.0.1/slack/oauth_redirect");
    expect(page.searchParams.get("scope")).toBe("chat:write,im:write");
    const back = await browser.comeBack({ code: code("TA"), state });
    expect([back.status, back.text]).toEqual([200, expect.stringContaining("이어졌어요")]);
    expect(await reading(store, allWorkspaces)).toMatchObject([{ team: "TA", name: "TA workspace", ended: null }]);
    const [row] = await reading(store, (tx) => tx.db.selectFrom("slack_workspaces").select("token").execute());
    expect(row?.token?.toString("latin1")).not.toContain("xoxb");
    const audit = await reading(store, (tx) => tx.db.selectFrom("audit").select(["action", "subject"]).execute());
    expect(audit.map(({ action }) => action)).toEqual(["inviteWorkspace", "letIn"]);
  });

  it("is for nobody without a link, with a made up one, or one that has run out or was used", async () => {
    const used = await site.invite();
    const first = site.browser();
    const { state = "" } = await first.setOut(used);
    expect((await first.comeBack({ code: code("TB"), state })).status).toBe(200);
    const old = await site.invite();
    expect((await site.browser().setOut()).status).toBe(403);
    for (const key of ["x", used, "a".repeat(43)]) expect((await site.browser().setOut(key)).status).toBe(403);
    at = new Date("2026-11-24T03:00:00Z");
    expect((await site.browser().setOut(old)).status).toBe(403);
    expect(await known()).toEqual(["TB"]);
  });

  it("takes a link once, though two set out with it: the second one's workspace is left again", async () => {
    const key = await site.invite();
    const [one, two] = [site.browser(), site.browser()];
    const [mine, yours] = [await one.setOut(key), await two.setOut(key)];
    expect((await one.comeBack({ code: code("TC"), state: mine.state ?? "" })).status).toBe(200);
    expect((await two.comeBack({ code: code("TD"), state: yours.state ?? "" })).status).toBe(403);
    expect(await known()).toEqual(["TC"]);
    expect(api.left).toContain("TD");
  });

  it("takes a state once, in the browser that set out with it, within ten minutes", async () => {
    const browser = site.browser();
    const { state = "" } = await browser.setOut(await site.invite());
    expect((await site.browser().comeBack({ code: code("TE"), state })).status).toBe(403);
    const other = site.browser();
    await other.setOut(await site.invite());
    expect((await other.comeBack({ code: code("TE"), state })).status).toBe(403);
    at = new Date(at.getTime() + 10 * 60_000);
    expect((await browser.comeBack({ code: code("TE"), state })).status).toBe(403);
    expect(await known()).toEqual([]);
  });

  it("is not repeated by whoever sends the way back again with the same cookie", async () => {
    const { state = "" } = await site.browser().setOut(await site.invite());
    const again = () =>
      fetch(`${site.url}/slack/oauth_redirect?${new URLSearchParams({ code: code("TF"), state })}`, {
        headers: { cookie: `ieum-slack=${state}` },
      });
    const statuses = (await Promise.all([again(), again(), again()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 403, 403]);
  });

  it("is of no effect by any way back that nobody set out on", async () => {
    const { state = "" } = await site.browser().setOut(await site.invite());
    const changed = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc
        .nat({ max: state.length - 1 })
        .map((n) => `${state.slice(0, n)}${state[n] === "0" ? "1" : "0"}${state.slice(n + 1)}`),
    );
    const query = fc.record(
      { code: fc.string({ maxLength: 40 }), state: changed, error: fc.constantFrom("access_denied", "x", "") },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(query, async (some) => {
        // From another address each time, as far as the limit of one can tell.
        at = new Date(at.getTime() + 4_000);
        const sent = { ...some, ...(some.code === undefined ? {} : { code: code("TX") }) };
        const answer = await fetch(`${site.url}/slack/oauth_redirect?${new URLSearchParams(sent)}`, {
          headers: { cookie: `ieum-slack=${encodeURIComponent(some.state ?? "")}` },
        });
        expect([200, 403, 502]).toContain(answer.status);
        expect(await known()).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
    expect(site.errors).toEqual([]);
  });

  it("is open without a link to the workspaces that the operator has listed, and to no other", async () => {
    const listed = await start({ listed: ["TG"] });
    const browser = listed.browser();
    const mine = await browser.setOut();
    expect((await browser.comeBack({ code: code("TG"), state: mine.state ?? "" })).status).toBe(200);
    const stranger = listed.browser();
    const theirs = await stranger.setOut();
    expect((await stranger.comeBack({ code: code("TH"), state: theirs.state ?? "" })).status).toBe(403);
    expect(await known()).toEqual(["TG"]);
    expect(api.left).toContain("TH");
  });

  it("leaves alone the workspace that is in, when somebody of it comes again uninvited", async () => {
    await site.install("TI");
    const key = await site.invite();
    const [one, two] = [site.browser(), site.browser()];
    const [first, second] = [await one.setOut(key), await two.setOut(key)];
    await one.comeBack({ code: code("TJ"), state: first.state ?? "" });
    expect((await two.comeBack({ code: code("TI"), state: second.state ?? "" })).status).toBe(403);
    expect(api.left).not.toContain("TI");
    expect(await known()).toEqual(["TI", "TJ"]);
  });

  it("says so when they change their mind at Slack's, and when Slack does not answer", async () => {
    const browser = site.browser();
    const key = await site.invite();
    const first = await browser.setOut(key);
    const no = await browser.comeBack({ error: "access_denied", state: first.state ?? "" });
    expect([no.status, no.text]).toEqual([200, expect.stringContaining("마음이 바뀌면")]);
    const second = await browser.setOut(key);
    api.mishap("oauth.v2.access", { kind: "status", status: 503 });
    expect((await browser.comeBack({ code: code("TK"), state: second.state ?? "" })).status).toBe(502);
    const third = await browser.setOut(key);
    expect((await browser.comeBack({ code: code("TK"), state: third.state ?? "" })).status).toBe(200);
    expect(JSON.stringify(site.errors.map(String))).not.toMatch(/xoxb|client-secret/);
  });
});

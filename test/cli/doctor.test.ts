import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { ownStore } from "./program.js";
import { ieum, root, values } from "./streams.js";

async function checks(env: NodeJS.ProcessEnv) {
  const { status, stdout } = await ieum(["doctor", "--json"], { env: { PORT: "0", ...env } });
  const [{ checks: found }] = values(stdout) as [
    { checks: { id: string; state: string; detail: string; mend?: string }[] },
  ];
  return { status, of: (id: string) => found.find((check) => check.id === id) };
}

describe("doctor", () => {
  it("finds all well with no settings, and says what each channel that is off needs", async () => {
    const { status, of } = await checks({});
    expect(status).toBe(0);
    expect(of("store")).toMatchObject({ state: "ok" });
    expect(of("web")).toMatchObject({ state: "ok" });
    expect(of("slack")).toEqual({
      id: "slack",
      state: "off",
      detail: "needs SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, SLACK_BOT_TOKEN or SLACK_CLIENT_ID",
    });
  });

  it("tells how many programs the store has, and which of the shipped ones are not in it", async () => {
    const env = ownStore();
    expect((await checks(env)).of("programs")).toMatchObject({ state: "ok", detail: expect.stringContaining("none") });
    await ieum(["catalog", "import", join(root, "catalog/programs/on-off.yaml")], { env });
    const { status, of } = await checks(env);
    expect(status).toBe(0);
    expect(of("programs")).toMatchObject({ state: "warn", mend: expect.stringContaining("ieum catalog import") });
    expect(of("programs")?.detail).toMatch(/^1 in the store; shipped but not in the store: .*social-marketer/);
    await ieum(["catalog", "import", join(root, "catalog")], { env });
    expect((await checks(env)).of("programs")).toMatchObject({
      state: "ok",
      detail: expect.stringMatching(/^\d+ in the store$/),
    });
  });

  it("names a program in the store that is no longer as shipped", async () => {
    const env = ownStore();
    const folder = mkdtempSync(join(tmpdir(), "ieum-catalog-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const shipped = readFileSync(join(root, "catalog/programs/on-off.yaml"), "utf8");
    writeFileSync(join(folder, "on-off.yaml"), shipped.replace(/^title: .*$/m, "title: 옛 이름"));
    await ieum(["catalog", "import", join(folder, "on-off.yaml")], { env });
    expect((await checks(env)).of("programs")?.detail).toContain("not as shipped: on-off");
  });

  it.each(["/proc/x.db", "/etc/passwd/x.db"])(
    "and every verb say in one line that %s is no place for a store",
    async (path) => {
      const env = { IEUM_DATABASE_URL: `file:${path}` };
      const { status, stdout, stderr } = await ieum(["list", "people", "--json"], { env });
      expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
      expect(stderr).toMatch(/^ieum: the store [^\n]+IEUM_DATABASE_URL[^\n]+\n$/);
      expect((await checks(env)).of("data-folder")).toMatchObject({ state: "bad" });
    },
  );

  it("names only the setting that is still missing", async () => {
    const { of } = await checks({ SLACK_BOT_TOKEN: "xoxb-x" });
    expect(of("slack")).toMatchObject({ state: "off", detail: "needs SLACK_SIGNING_SECRET or SLACK_APP_TOKEN" });
  });

  it("wants no signing secret of Slack's with a socket alone", async () => {
    const { of } = await checks({ SLACK_BOT_TOKEN: "xoxb-x", SLACK_APP_TOKEN: "xapp-y" });
    expect(of("slack")).toMatchObject({ state: "ok" });
  });

  it("takes no client of Slack's without its secret", async () => {
    const { of } = await checks({ SLACK_CLIENT_ID: "x" });
    expect(of("settings")).toMatchObject({ state: "bad", mend: expect.stringContaining("SLACK_CLIENT_SECRET") });
  });

  it("ends with 1 and says how to mend a wrong setting", async () => {
    const { status, of } = await checks({ PORT: "no" });
    expect(status).toBe(1);
    expect(of("settings")).toMatchObject({ state: "bad", mend: expect.stringContaining("PORT must be") });
  });

  it("does not tell the password of a database that it cannot reach", async () => {
    const env = {
      IEUM_DATABASE_URL: "postgres://u:pa%24s@127.0.0.1:1/x",
      IEUM_MASTER_KEY: Buffer.alloc(32).toString("base64"),
    };
    const { status, stdout, stderr } = await ieum(["doctor"], { env });
    expect(status).toBe(1);
    expect(stdout).toContain("✗ store");
    expect(stdout + stderr).not.toMatch(/pa(%24|\$)s/);
  });
});

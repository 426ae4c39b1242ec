import { describe, expect, it } from "vitest";
import { ieum, values } from "./streams.js";

async function checks(env: NodeJS.ProcessEnv) {
  const { status, stdout } = await ieum(["doctor", "--json"], { env });
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
    expect(of("slack")).toEqual({ id: "slack", state: "off", detail: "needs SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN" });
  });

  it("names only the setting that is still missing", async () => {
    const { of } = await checks({ SLACK_BOT_TOKEN: "x" });
    expect(of("slack")).toMatchObject({ state: "off", detail: "needs SLACK_SIGNING_SECRET" });
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

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfSet, readConfig } from "../src/config.js";

const place = { root: "/project", cwd: "/here" };
const key = Buffer.alloc(32, 7).toString("base64");
const read = (env: NodeJS.ProcessEnv) => readConfig(env, place);

describe("settings", () => {
  it("need nothing: a store in data/ with its key beside it, on loopback", () => {
    expect(read({})).toEqual({
      root: "/project",
      dataFolder: "/project/data",
      store: { kind: "file", path: "/project/data/ieum.db" },
      databaseUrl: "file:/project/data/ieum.db",
      masterKey: { kind: "file", path: "/project/data/master.key" },
      host: "127.0.0.1",
      port: 3978,
      trustedProxies: 0,
      microsoft: { botServiceHosts: [] },
      logLevel: "info",
      production: false,
    });
  });

  it("take an empty setting for one that was left out", () => {
    expect(read({ PORT: "", IEUM_MASTER_KEY: " ", IEUM_DATABASE_URL: "" })).toEqual(read({}));
  });

  it("name a store file from where the command is run, and keep its key beside it", () => {
    expect(read({ IEUM_DATABASE_URL: "file:mine/a.db" })).toMatchObject({
      databaseUrl: "file:/here/mine/a.db",
      masterKey: { kind: "file", path: "/here/mine/master.key" },
    });
    expect(read({ IEUM_DATABASE_URL: "file:///abs/a.db" })).toMatchObject({ databaseUrl: "file:/abs/a.db" });
  });

  it("seal a store in memory with a key that is not kept", () => {
    expect(read({ IEUM_DATABASE_URL: "file::memory:" })).toMatchObject({
      store: { kind: "memory" },
      masterKey: { kind: "throwaway" },
    });
  });

  it("want a key of their own for PostgreSQL, which several machines share", () => {
    const url = "postgres://ieum@db/ieum";
    expect(read({ IEUM_DATABASE_URL: url })).toEqual({ problem: expect.stringContaining("IEUM_MASTER_KEY is needed") });
    expect(read({ IEUM_DATABASE_URL: url, IEUM_MASTER_KEY: key })).toMatchObject({
      store: { kind: "postgres", url },
      masterKey: { kind: "given", key: Buffer.alloc(32, 7) },
    });
  });

  it("drop the slash at the end of the public address", () => {
    expect(read({ IEUM_PUBLIC_URL: "https://chat.example.kr/" })).toMatchObject({
      publicUrl: "https://chat.example.kr",
    });
  });

  it.each([
    ["PORT", "99999"],
    ["PORT", "http"],
    ["PORT", "-1"],
    ["HOST", "two words"],
    ["LOG_LEVEL", "loud"],
    ["IEUM_PUBLIC_URL", "chat.example.kr"],
    ["IEUM_PUBLIC_URL", "javascript:alert(1)"],
    ["IEUM_DATABASE_URL", "mysql://x"],
    ["IEUM_DATABASE_URL", "file:"],
    ["SLACK_BOT_TOKEN", "xapp-1"],
    ["SLACK_APP_TOKEN", "xoxb-1"],
    ["SLACK_SIGNING_SECRET", "xoxb-1"],
    ["SLACK_API_URL", "http://slack.example.kr/api/"],
    ["BotOpenIdMetadata", "http://login.example.kr/openid"],
    ["MicrosoftAppId", "bot"],
    ["IEUM_MASTER_KEY", "short"],
    ["IEUM_MASTER_KEY", Buffer.alloc(31).toString("base64")],
  ])("tell in one line what is wrong with %s=%s", (name, value) => {
    const config = read({ [name]: value });
    expect(config).toEqual({ problem: expect.stringMatching(new RegExp(`^${name} [^\\n]+$`)) });
  });

  it("take Slack's kinds of token, and plain addresses of this machine only", () => {
    const signing = "8f742231b10e8888abcd99eeefff85a5";
    for (const token of ["xoxb-1", "xoxe.xoxb-1"])
      expect(
        read({ SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signing, SLACK_API_URL: "http://127.0.0.1:1/api" }),
      ).toMatchObject({ slack: { botToken: token, apiUrl: "http://127.0.0.1:1/api/" } });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: "xoxb-1" }, "SLACK_SIGNING_SECRET or SLACK_APP_TOKEN"],
    [{ SLACK_SIGNING_SECRET: "0".repeat(32) }, "SLACK_BOT_TOKEN or SLACK_CLIENT_ID"],
    [{ SLACK_WORKSPACES: "T1" }, "SLACK_BOT_TOKEN or SLACK_CLIENT_ID, SLACK_SIGNING_SECRET or SLACK_APP_TOKEN"],
    [
      { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1", SLACK_WORKSPACES: "T1" },
      "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET",
    ],
    [{ IEUM_MODEL: "m" }, "OPENAI_API_KEY"],
    [{ OPENAI_API_KEY: "k" }, undefined],
    [{ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" }, undefined],
  ])("that are half there name what is missing: %j", (env, missing) => {
    const config = read(env);
    expect("problem" in config ? [config] : halfSet(env, config).map((half) => half.missing)).toEqual(
      missing === undefined ? [] : [missing],
    );
  });

  it("never tell a secret that is wrong", () => {
    const secret = fc.string({ minLength: 8, maxLength: 60 }).filter((text) => /^[\w!@#%^&*]{8,}$/.test(text));
    fc.assert(
      fc.property(secret, fc.constantFrom("IEUM_MASTER_KEY", "IEUM_DATABASE_URL"), (text, name) => {
        const config = read({ [name]: text });
        expect("problem" in config ? config.problem : "").not.toContain(text);
      }),
    );
  });
});

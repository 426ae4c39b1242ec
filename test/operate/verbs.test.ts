import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { keepNewKey, nextKeyFile } from "../../src/cli/key-file.js";
import { openStore } from "../../src/store/open-store.js";
import { rotateMasterKey } from "../../src/store/rotate.js";
import { startProgram } from "../cli/program.js";
import { ieum, values } from "../cli/streams.js";

function place() {
  const folder = mkdtempSync(join(tmpdir(), "ieum-operate-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  return { at, env: { IEUM_DATABASE_URL: `file:${at("data/ieum.db")}` }, key: at("data/master.key") };
}

async function say(env: NodeJS.ProcessEnv, ...texts: string[]) {
  const input = texts.map((text) => `${JSON.stringify({ conversation: "c1", text })}\n`).join("");
  const { status, stdout, stderr } = await ieum(["chat", "--json"], { env, input });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

async function people(env: NodeJS.ProcessEnv) {
  return values((await ieum(["list", "people", "--json"], { env })).stdout);
}

async function factsOf(env: NodeJS.ProcessEnv) {
  const all = (await people(env)) as { conversations: string[]; facts: object }[];
  return all.find(({ conversations }) => conversations.includes("c1"))?.facts;
}

describe("back-up and restore by command", { timeout: 300_000 }, () => {
  it("takes a store along while a server takes messages, and the talk goes on from there", async () => {
    const { env, at, key } = place();
    await say(env, "서울 사는 47살이에요");
    const serving = startProgram(["serve"], { ...env, PORT: "0" });
    await expect.poll(serving.stderr, { timeout: 90_000 }).toMatch(/ready: http/);
    const talking = startProgram(["chat", "--json"], env);
    const line = (n: number) => `${JSON.stringify({ conversation: "c2", text: `${20 + (n % 30)}살이에요` })}\n`;
    talking.child.stdin?.write(Array.from({ length: 200 }, (_, n) => line(n)).join(""));
    await expect.poll(() => values(talking.stdout()).length, { timeout: 60_000 }).toBeGreaterThan(5);
    const backedUp = await ieum(["store", "backup", at("ieum.backup"), "--json"], { env });
    expect(values(talking.stdout()).length).toBeLessThan(200);
    const copied = await ieum(["store", "copy", env.IEUM_DATABASE_URL, `file:${at("copy/ieum.db")}`], { env });
    expect(copied).toMatchObject({ status: 0, stderr: expect.stringMatching(/^! the store is in use/m) });
    for (const file of ["ieum.db", "ieum.db-wal", "ieum.db-shm"])
      expect(statSync(at(`data/${file}`)).mode & 0o777).toBe(0o600);
    talking.child.kill("SIGKILL");
    await talking.ended;
    expect(backedUp.status).toBe(0);
    expect(values(backedUp.stdout)).toMatchObject([
      { tables: expect.arrayContaining([{ table: "persons", rows: 2 }]) },
    ]);
    const refused = await ieum(["store", "restore", at("ieum.backup"), "--replace"], { env });
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining("in use") });
    serving.child.kill("SIGTERM");
    await serving.ended;

    const other = { IEUM_DATABASE_URL: `file:${at("new/ieum.db")}` };
    const keyless = await ieum(["store", "restore", at("ieum.backup")], { env: other });
    expect(keyless.stderr).toContain("master key is missing");
    const withKey = { ...other, IEUM_MASTER_KEY: readFileSync(key, "utf8").trim() };
    expect((await ieum(["store", "restore", at("ieum.backup")], { env: withKey })).status).toBe(0);
    expect(await factsOf(withKey)).toMatchObject({ age: 47, residence: "서울" });
    await say(withKey, "46살이에요");
    expect(await factsOf(withKey)).toMatchObject({ age: 46, residence: "서울" });
  });

  it("moves the store that stood there aside, whole", async () => {
    const { env, at } = place();
    await say(env, "서울 사는 47살이에요");
    await ieum(["store", "backup", at("ieum.backup")], { env });
    await say(env, "46살이에요");
    expect((await ieum(["store", "restore", at("ieum.backup")], { env })).stderr).toContain("--replace");
    const { status, stdout } = await ieum(["store", "restore", at("ieum.backup"), "--replace", "--json"], { env });
    expect(status).toBe(0);
    expect(await people(env)).toMatchObject([{ facts: { age: 47 } }]);
    const [{ aside }] = values(stdout) as [{ aside: string }];
    expect(readdirSync(at("data")).sort()).toEqual([aside.slice(at("data/").length), "ieum.db", "master.key"].sort());
    rmSync(at("data/ieum.db"));
    renameSync(aside, at("data/ieum.db"));
    expect(await people(env)).toMatchObject([{ facts: { age: 46 } }]);
  });

  it("goes back over a store that is damaged beyond opening", async () => {
    const { env, at } = place();
    await say(env, "서울 사는 47살이에요");
    await ieum(["store", "backup", at("ieum.backup")], { env });
    writeFileSync(at("data/ieum.db"), "rubbish ".repeat(5_000));
    expect((await ieum(["list", "people", "--json"], { env })).status).toBe(1);
    expect((await ieum(["store", "restore", at("ieum.backup"), "--replace"], { env })).status).toBe(0);
    expect(await people(env)).toMatchObject([{ facts: { age: 47 } }]);
  });

  it("names the row of a back-up in which a byte was changed, when it is made and when it is restored", async () => {
    const { env, at, key } = place();
    await say(env, "서울 사는 47살이에요");
    const database = new Database(at("data/ieum.db"));
    database.exec("update messages set payload = substr(payload, 1, 40) || x'00' || substr(payload, 42) where seq = 2");
    database.close();
    const named = /^ieum: sealed bytes were changed and do not open: messages \["[^"]+",2\]$/m;
    const backedUp = await ieum(["store", "backup", at("ieum.backup"), "--json"], { env });
    expect(backedUp).toMatchObject({ status: 1, stderr: expect.stringMatching(named) });
    expect(values(backedUp.stdout)).toMatchObject([{ sealed: { unopened: [{ table: "messages" }] } }]);
    const other = { IEUM_DATABASE_URL: `file:${at("new/ieum.db")}`, IEUM_MASTER_KEY: readFileSync(key, "utf8").trim() };
    const restored = await ieum(["store", "restore", at("ieum.backup")], { env: other });
    expect(restored).toMatchObject({ status: 1, stderr: expect.stringMatching(named) });
    expect(await ieum(["store", "check"], { env: other })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(named),
    });
    expect((await ieum(["doctor", "--deep"], { env: { ...other, PORT: "0" } })).stdout).toMatch(
      /^✗ sealed .*messages .*→ check the disk/m,
    );
  });

  it("makes nothing when there is nothing to check", async () => {
    const { env, at } = place();
    expect(await ieum(["store", "check"], { env })).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/doctor/),
    });
    expect(existsSync(at("data"))).toBe(false);
  });

  it("says in one line what is no back-up, no key and no place", async () => {
    const { env, at } = place();
    await say(env, "서울 사는 47살이에요");
    writeFileSync(at("letter"), "a letter");
    const lines = [
      [["store", "restore", at("none")], /no such file/],
      [["store", "restore", at("letter"), "--replace"], /no back-up of this program/],
      [["store", "backup", at("letter")], /is there already/],
      [["store", "copy", env.IEUM_DATABASE_URL, "elsewhere"], /the target must be file:PATH/],
      [["store", "copy", `file:${at("none")}`, `file:${at("new.db")}`], /no store to copy/],
    ] as const;
    for (const [args, said] of lines) {
      const { status, stderr } = await ieum(args, { env });
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringMatching(said) });
      expect(stderr).toMatch(/^ieum: [^\n]+\n$/);
    }
  });

  it("copies to another place and says what each table holds", async () => {
    const { env, at, key } = place();
    await say(env, "서울 사는 47살이에요");
    const to = `file:${at("moved/ieum.db")}`;
    const { status, stdout, stderr } = await ieum(["store", "copy", env.IEUM_DATABASE_URL, to], { env });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^persons {14} {8}1 {2}[0-9a-f]{16}$/m);
    expect(stderr).toMatch(/^· persons 1$/m);
    expect(stderr).toContain(`copy ${key} beside it, or set IEUM_MASTER_KEY to what ${key} holds`);
    expect(stderr).not.toContain("in use");
    const moved = { IEUM_DATABASE_URL: to, IEUM_MASTER_KEY: readFileSync(key, "utf8").trim() };
    expect(await people(moved)).toEqual(await people(env));
    expect((await ieum(["store", "copy", env.IEUM_DATABASE_URL, to], { env })).stderr).toContain("holds a store");
  });

  it("does not tell the password of a database that it cannot reach", async () => {
    const { env } = place();
    const to = "postgres://u:pa%24s@127.0.0.1:1/x";
    const { status, stdout, stderr } = await ieum(["store", "copy", env.IEUM_DATABASE_URL, to], { env });
    expect(status).toBe(1);
    expect(stdout + stderr).not.toMatch(/pa(%24|\$)s/);
  });
});

describe("ieum key rotate", { timeout: 120_000 }, () => {
  it("puts a new key file in the place of the old one, and keeps the old one for old back-ups", async () => {
    const { env, at, key } = place();
    await say(env, "서울 사는 47살이에요");
    await ieum(["store", "backup", at("ieum.backup")], { env });
    const old = readFileSync(key, "utf8");
    const { status, stdout } = await ieum(["key", "rotate"], { env });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining(`new key: ${key}\n`) });
    expect(readFileSync(key, "utf8")).not.toBe(old);
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(await people(env)).toMatchObject([{ facts: { age: 47 } }]);
    expect((await ieum(["store", "restore", at("ieum.backup"), "--replace"], { env })).stderr).toContain(
      "another master key",
    );
    const [, oldFile = ""] = /^old key: (\S+)/m.exec(stdout) ?? [];
    const then = { ...env, IEUM_MASTER_KEY: readFileSync(oldFile, "utf8").trim() };
    expect((await ieum(["store", "restore", at("ieum.backup"), "--replace"], { env: then })).status).toBe(0);
    expect(await people(then)).toMatchObject([{ facts: { age: 47 } }]);
  });

  it("is finished at the next start when it was cut off between the store and the key file", async () => {
    const { env, key } = place();
    await say(env, "서울 사는 47살이에요");
    const old = Buffer.from(readFileSync(key, "utf8"), "base64");
    const newKey = keepNewKey(nextKeyFile(key), undefined);
    const opened = await openStore({ url: env.IEUM_DATABASE_URL, masterKey: old });
    if (opened.kind !== "open") throw new Error("not open");
    await rotateMasterKey(opened.store, newKey, { at: "2026-11-20T03:00:00.000Z", actor: "operator" });
    await opened.store.close();
    expect(await people(env)).toMatchObject([{ facts: { age: 47 } }]);
    expect(Buffer.from(readFileSync(key, "utf8"), "base64").equals(newKey)).toBe(true);
    expect(existsSync(nextKeyFile(key))).toBe(false);
  });

  it("takes the new key from IEUM_NEW_MASTER_KEY, or makes one where only its owner reads it", async () => {
    const { env, at } = place();
    const [first, second] = [Buffer.alloc(32, 1).toString("base64"), Buffer.alloc(32, 2).toString("base64")];
    const withFirst = { ...env, IEUM_MASTER_KEY: first };
    await say(withFirst, "서울 사는 47살이에요");
    const wrong = await ieum(["key", "rotate"], { env: { ...withFirst, IEUM_NEW_MASTER_KEY: "short" } });
    expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining("32 bytes") });
    expect((await ieum(["key", "rotate"], { env: { ...withFirst, IEUM_NEW_MASTER_KEY: second } })).status).toBe(0);
    const withSecond = { ...env, IEUM_MASTER_KEY: second };
    expect(await people(withSecond)).toMatchObject([{ facts: { age: 47 } }]);
    expect((await ieum(["key", "rotate"], { env: withSecond })).stdout).toContain(at("data/master.key.new"));
    const third = readFileSync(at("data/master.key.new"), "utf8").trim();
    expect(statSync(at("data/master.key.new")).mode & 0o777).toBe(0o600);
    expect(await people({ ...env, IEUM_MASTER_KEY: third })).toMatchObject([{ facts: { age: 47 } }]);
  });
});

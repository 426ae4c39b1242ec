import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, onTestFinished } from "vitest";
import { insertAccount } from "../../src/store/accounts.js";
import { openStore } from "../../src/store/open-store.js";
import { inTransaction } from "../../src/store/transaction.js";
import { testMasterKey } from "../support/stores.js";
import { teamsManifestLimits } from "../support/teams-manifest-limits.js";
import { ownStore } from "./program.js";
import { ieum, values } from "./streams.js";

const appId = "11111111-2222-4333-8444-555555555555";
const directory = "aaaaaaaa-0000-4000-8000-000000000001";
const person = "BBBBBBBB-0000-4000-8000-000000000010";
const room = "19:0123abcd@thread.tacv2";

describe("the package", () => {
  async function packed(env: NodeJS.ProcessEnv) {
    const folder = emptyFolder();
    const out = join(folder, "app.zip");
    return { out, run: await ieum(["teams", "package", "--out", out], { env }) };
  }
  const settings = {
    MicrosoftAppId: appId,
    MicrosoftAppPassword: "secret",
    IEUM_PUBLIC_URL: "https://chat.example.kr",
  };

  it("holds a manifest within Microsoft's limits, in Korean, and two icons of the right size", async () => {
    const { out, run } = await packed(settings);
    expect(run).toMatchObject({ status: 0, stdout: `${out}\n` });
    const files = unzipSync(readFileSync(out));
    expect(Object.keys(files).sort()).toEqual(["color.png", "manifest.json", "outline.png"]);
    const manifest = teamsManifestLimits.parse(JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())));
    expect(manifest.id).toBe(appId);
    expect(manifest.bots[0]?.scopes).toEqual(["personal", "team"]);
    const commands = manifest.bots[0]?.commandLists.flatMap((list) => list.commands.map(({ title }) => title));
    expect(commands).toEqual(["프로그램 찾기", "내 신청", "상담사 연결", "연결"]);
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([
      { name: "ChannelMessage.Read.Group", type: "Application" },
    ]);
    expect(pngOf(files["color.png"])).toMatchObject({ width: 192, height: 192 });
    // 6: red, green, blue and how clear it is.
    expect(pngOf(files["outline.png"])).toEqual({ width: 32, height: 32, colours: 6 });
  });

  it("is the same for the same settings, and holds no secret", async () => {
    const [one, another] = [await packed(settings), await packed(settings)].map(({ out }) => readFileSync(out));
    expect(one).toEqual(another);
    expect(strFromU8(unzipSync(one ?? new Uint8Array())["manifest.json"] ?? new Uint8Array())).not.toContain("secret");
  });

  it("names the centre's own pages on personal data and terms, and takes none without https", async () => {
    const out = join(emptyFolder(), "app.zip");
    const make = (privacy: string) =>
      ieum(["teams", "package", "--out", out, "--privacy", privacy, "--terms", "https://centre.example.kr/terms"], {
        env: settings,
      });
    expect(await make("http://centre.example.kr/privacy")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("--privacy"),
    });
    expect(await make("https://centre.example.kr/privacy")).toMatchObject({ status: 0 });
    const files = unzipSync(readFileSync(out));
    const manifest = teamsManifestLimits.parse(JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array())));
    expect(manifest.developer).toMatchObject({
      privacyUrl: "https://centre.example.kr/privacy",
      termsOfUseUrl: "https://centre.example.kr/terms",
    });
  });

  it.each([
    ["MicrosoftAppId", { IEUM_PUBLIC_URL: "https://chat.example.kr" }],
    ["MicrosoftAppId", { ...settings, MicrosoftAppId: "bot" }],
    ["IEUM_PUBLIC_URL", { MicrosoftAppId: appId, MicrosoftAppPassword: "secret" }],
    ["IEUM_PUBLIC_URL", { ...settings, IEUM_PUBLIC_URL: "http://chat.example.kr" }],
  ])("is not made without %s, and one line says so", async (name, env) => {
    const { run } = await packed(env);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr.trim().split("\n")).toEqual([expect.stringContaining(name)]);
  });

  it("is not written where nothing can be, and one line says so", async () => {
    const { status, stderr } = await ieum(["teams", "package", "--out", "/proc/x.zip"], { env: settings });
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});

it("names channels and matches people, by ids or as Teams gives them to be copied, and takes them back", async () => {
  const env = await storeWithAccount("minji");
  const link = `https://teams.microsoft.com/l/channel/${encodeURIComponent(room)}/general?groupId=1&tenantId=2`;
  expect((await ieum(["teams", "channel", "front-desk", link], { env })).status).toBe(0);
  expect((await ieum(["teams", "match", "minji", `${directory}/${person}`], { env })).status).toBe(0);
  expect(values((await ieum(["teams", "list"], { env })).stdout)).toEqual([
    { agency: "front-desk", channel: room },
    { login: "minji", user: `${directory}/${person.toLowerCase()}` },
  ]);
  expect((await ieum(["slack", "list"], { env })).stdout).toBe("");
  await ieum(["teams", "channel", "front-desk"], { env });
  await ieum(["teams", "match", "minji"], { env });
  expect((await ieum(["teams", "list"], { env })).stdout).toBe("");
});

it("takes a person alone where the directory is set", async () => {
  const tenant = { MicrosoftAppId: appId, MicrosoftAppPassword: "x", MicrosoftAppType: "SingleTenant" };
  const env = { ...(await storeWithAccount("minji")), ...tenant, MicrosoftAppTenantId: directory };
  await ieum(["teams", "match", "minji", person], { env });
  expect(values((await ieum(["teams", "list"], { env })).stdout)).toEqual([
    { login: "minji", user: `${directory}/${person.toLowerCase()}` },
  ]);
});

it("says what is wrong with an agency, a channel, a login or a user", async () => {
  const env = await storeWithAccount("minji");
  const tried = [
    ["channel", "nowhere", room],
    ["channel", "front-desk", "일반"],
    ["channel", "front-desk", "https://evil.example/l/channel/19%3Ax%40thread.tacv2"],
    ["match", "nobody", `${directory}/${person}`],
    ["match", "minji", "minji"],
    ["match", "minji", person],
  ];
  for (const args of tried) {
    const { status, stdout, stderr } = await ieum(["teams", ...args], { env });
    expect([stdout, status > 0, stderr.trim().split("\n").length]).toEqual(["", true, 1]);
  }
});

function pngOf(bytes: Uint8Array | undefined) {
  const png = Buffer.from(bytes ?? []);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), colours: png.readUInt8(25) };
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ieum-teams-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function storeWithAccount(login: string): Promise<NodeJS.ProcessEnv> {
  const url = `file:${join(emptyFolder(), "store.db")}`;
  const opened = await openStore({ url, masterKey: testMasterKey });
  if (opened.kind !== "open") throw new Error("the store did not open");
  const account = { id: login, login, name: login, role: "counsellor", agency: null, state: "active" } as const;
  await inTransaction(opened.store, (tx) => insertAccount(tx, { ...account, password: null, now: new Date() }));
  await opened.store.close();
  return { IEUM_DATABASE_URL: url, IEUM_MASTER_KEY: testMasterKey.toString("base64") };
}

it("makes no store by looking into one that is not there, and says that it is empty", async () => {
  const env = ownStore();
  for (const args of [["channel", "nowhere", "19:x@thread.tacv2"], ["list"]]) {
    const { status, stderr } = await ieum(["teams", ...args], { env });
    expect([status > 0, stderr]).toEqual([true, expect.stringContaining("this store is empty")]);
    expect(existsSync(String(env.IEUM_DATABASE_URL).slice("file:".length))).toBe(false);
  }
});

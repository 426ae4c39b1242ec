import { generateKeyPairSync, randomUUID, verify } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { azureBearer } from "../../src/channels/bot-framework/azure.js";
import { readConfig } from "../../src/config.js";
import { type AskedForToken, startFakeLogin } from "../support/fake-login.js";

const tenant = "aaaaaaaa-0000-4000-8000-000000000001";
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const thumbprint = "0123456789ABCDEF0123456789ABCDEF01234567";

/** Settings as an operator writes them. Microsoft's library keeps tokens by bot: each has its own. */
function bearerFor(env: NodeJS.ProcessEnv) {
  const config = readConfig({ ...env, MicrosoftAppId: randomUUID() }, { cwd: "/", root: "/" });
  if ("problem" in config || config.microsoft.bot === undefined) throw new Error(JSON.stringify(config));
  return { bearer: azureBearer(config.microsoft.bot), appId: config.microsoft.bot.appId };
}

function askedOnce(asked: readonly AskedForToken[]): AskedForToken {
  expect(asked).toHaveLength(1);
  const [only] = asked;
  if (!only) throw new Error("nothing was asked");
  return only;
}

const assertion = z.object({ aud: z.string(), iss: z.string(), sub: z.string(), exp: z.number() });

describe("a bot asks Microsoft for the token to send with", () => {
  it.each([
    ["of one tenant", { MicrosoftAppType: "SingleTenant", MicrosoftAppTenantId: tenant }, tenant],
    ["of many", { MicrosoftAppType: "MultiTenant" }, "botframework.com"],
  ])("with its secret, when it is %s", async (_, env, directory) => {
    const login = await startFakeLogin();
    const { bearer, appId } = bearerFor({ ...env, MicrosoftAppPassword: "the+secret & more" });
    expect(await (await bearer)("kept")).toBe("token-1");
    const { method, host, path, form } = askedOnce(login.asked);
    expect({ method, host, path: path.split("?")[0] }).toEqual({
      method: "POST",
      host: "login.microsoftonline.com",
      path: `/${directory}/oauth2/v2.0/token`,
    });
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: "client_credentials",
      client_id: appId,
      client_secret: "the+secret & more",
    });
    expect(form.get("scope")).toContain("https://api.botframework.com/.default");
  });

  it.each([
    ["of one tenant", { MicrosoftAppType: "SingleTenant", MicrosoftAppTenantId: tenant }, tenant],
    ["of many", { MicrosoftAppType: "MultiTenant" }, "botframework.com"],
  ])("with something that its certificate signed, and no secret, when it is %s", async (_, env, directory) => {
    const login = await startFakeLogin();
    const oneLine = pem.replaceAll("\n", "\\n");
    const { bearer, appId } = bearerFor({
      ...env,
      CertificateThumbprint: thumbprint,
      CertificatePrivateKey: oneLine,
    });
    expect(await (await bearer)("kept")).toBe("token-1");
    const { form, path } = askedOnce(login.asked);
    expect(path).toContain(`/${directory}/`);
    expect(form.get("client_secret")).toBeNull();
    expect(form.get("client_assertion_type")).toBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    const [head = "", body = "", signature = ""] = (form.get("client_assertion") ?? "").split(".");
    const { iss, sub, aud } = assertion.parse(JSON.parse(Buffer.from(body, "base64url").toString()));
    expect({ iss, sub }).toEqual({ iss: appId, sub: appId });
    expect(aud).toContain(`https://login.microsoftonline.com/${directory}/`);
    const x5t = Buffer.from(thumbprint, "hex").toString("base64url");
    expect(JSON.parse(Buffer.from(head, "base64url").toString())).toMatchObject({ alg: "RS256", x5t });
    const signed = Buffer.from(`${head}.${body}`);
    expect(verify("RSA-SHA256", signed, publicKey, Buffer.from(signature, "base64url"))).toBe(true);
  });

  it("through the machine it runs on, when that has an identity", async () => {
    const login = await startFakeLogin();
    const kept = { ...process.env };
    Object.assign(process.env, { IDENTITY_ENDPOINT: `${login.origin}/msi/token`, IDENTITY_HEADER: "of-the-machine" });
    onTestFinished(() => {
      process.env = kept;
    });
    const { bearer, appId } = bearerFor({ MicrosoftAppType: "UserAssignedMSI", MicrosoftAppTenantId: tenant });
    expect(await (await bearer)("kept")).toBe("token-1");
    const { method, path, headers } = askedOnce(login.asked);
    const query = new URL(path, login.origin).searchParams;
    expect({ method, ...Object.fromEntries(query) }).toMatchObject({
      method: "GET",
      client_id: appId,
      resource: "https://api.botframework.com",
    });
    expect(headers["x-identity-header"]).toBe("of-the-machine");
  });

  it("once for many messages, and anew when the platform refused the last", async () => {
    await startFakeLogin();
    const { bearer } = bearerFor({ MicrosoftAppPassword: "secret" });
    const give = await bearer;
    expect([await give("kept"), await give("kept"), await give("new")]).toEqual(["token-1", "token-1", "token-2"]);
  });

  it("and has none to send with while Microsoft gives none", async () => {
    const login = await startFakeLogin();
    login.refuse();
    const { bearer } = bearerFor({ MicrosoftAppPassword: "secret" });
    await expect((await bearer)("kept")).rejects.toThrow();
  });
});

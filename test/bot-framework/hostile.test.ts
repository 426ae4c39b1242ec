import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { azureVerifier } from "../../src/channels/bot-framework/azure.js";
import { serviceHosts } from "../../src/channels/bot-framework/service-hosts.js";
import { activityFrom, startBotSite } from "../support/bot-site.js";
import { appId, issuer, startFakeConnector } from "../support/fake-connector.js";
import { runs } from "../support/runs.js";
import { createScriptedAssistant } from "../support/scripted-assistant.js";

/** All that a refusal ever says. */
const sayings = new Set([
  "this is no activity",
  "this body is not taken",
  "this is not for you to send",
  "too fast",
  "try again a little later",
]);

async function door(how: "registered" | "this machine") {
  const connector = await startFakeConnector();
  const assistant = createScriptedAssistant();
  const isAllowed = serviceHosts([connector.origin]);
  const { openIdUrl, origin } = connector;
  const cloud = { loginUrl: "https://login.microsoftonline.com/botframework.com", scope: issuer, issuer, openIdUrl };
  const proof = { kind: "password", password: "secret" } as const;
  const verify = azureVerifier({ appId, kind: "MultiTenant", proof, cloud }, isAllowed, { now: () => new Date() });
  const site = await startBotSite(assistant, how === "registered" ? { verify, isAllowed } : {});
  const send = async (body: string | Buffer, headers: Record<string, string> = {}) => {
    const bytes = new Uint8Array(typeof body === "string" ? Buffer.from(body) : body);
    const type = { "content-type": "application/json" };
    const answer = await fetch(site.url, { method: "POST", headers: { ...type, ...headers }, body: bytes });
    return { status: answer.status, body: await answer.text() };
  };
  return { connector, assistant, site, send, origin };
}

const signed = (token: string) => ({ authorization: `Bearer ${token}` });

describe("what is no honest activity", () => {
  it.each([
    ["larger than anything that a platform sends", 413, () => JSON.stringify({ text: "가".repeat(200_000) }), {}],
    ["nested without an end", 400, () => `${"[".repeat(5_000)}${"]".repeat(5_000)}`, {}],
    ["deep inside an activity", 400, (origin: string) => deep(origin), {}],
    ["broken off", 400, () => '{"type":"message"', {}],
    ["empty", 400, () => "", {}],
    ["a form", 415, () => "type=message", { "content-type": "application/x-www-form-urlencoded" }],
    ["a page's post", 415, () => "{}", { "content-type": "text/plain" }],
    ["packed", 415, () => gzipSync("{}"), { "content-encoding": "gzip" }],
    ["another thing", 400, () => '"message"', {}],
  ] as const)("is refused when it is %s, though it is signed", async (_, status, body, headers) => {
    const { connector, assistant, send, origin } = await door("registered");
    const answer = await send(body(origin), { ...signed(connector.token()), ...headers });
    expect(answer.status).toBe(status);
    expect(sayings).toContain(JSON.parse(answer.body).error);
    expect(assistant.received).toEqual([]);
    expect(connector.taken).toEqual([]);
  });

  it("is refused before anything of it is looked at where it is not signed, whatever it asks for", async () => {
    const { connector, assistant, site, send } = await door("registered");
    const kinds = ["message", "invoke", "conversationUpdate", "installationUpdate", "messageUpdate", "messageDelete"];
    for (const type of kinds) {
      const more = { type, name: "adaptiveCard/action", membersAdded: [{ id: "29:x" }], action: "add", value: {} };
      const answer = await send(JSON.stringify(activityFrom(connector.origin, more)));
      expect({ type, ...answer }).toEqual({ type, status: 401, body: '{"error":"this is not for you to send"}' });
    }
    expect([assistant.received, connector.taken, connector.strayed, site.errors]).toEqual([[], [], [], []]);
  });

  it("never makes the server fail, and never has it say anything of its inside", { timeout: 120_000 }, async () => {
    const { connector, site, send } = await door("this machine");
    const field = fc.constantFrom(
      ...["type", "id", "text", "value", "name", "from", "recipient", "conversation", "channelData", "entities"],
      ...["attachments", "membersAdded", "localTimestamp", "replyToId", "channelId", "action", "__proto__"],
    );
    const change = fc.tuple(field, fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string(), fc.constant(null)));
    const kind = fc.constantFrom("message", "invoke", "conversationUpdate", "messageUpdate", "messageDelete", "event");
    await fc.assert(
      fc.asyncProperty(kind, fc.array(change, { maxLength: 4 }), async (type, changes) => {
        const activity = { ...activityFrom(connector.origin), type, ...Object.fromEntries(changes) };
        const { status, body } = await send(JSON.stringify(activity));
        expect([200, 400, 403, 413, 429, 501], body).toContain(status);
        if (status !== 200 && status !== 501) expect(sayings).toContain(JSON.parse(body).error);
      }),
      { numRuns: runs(300) },
    );
    expect(site.errors).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "text")).toBe(false);
  });
});

function deep(origin: string): string {
  let value: unknown = 1;
  for (let n = 0; n < 100; n++) value = { value };
  return JSON.stringify(activityFrom(origin, { value }));
}

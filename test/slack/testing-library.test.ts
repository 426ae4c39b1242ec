import { createServer } from "node:http";
import { SlackTestingLibrary } from "slack-testing-library";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { bodyOf, deliver, eventBody, team } from "../support/fake-slack-requests.js";
import { freePort } from "../support/free-port.js";
import { createScriptedAssistant, type ScriptedAssistant } from "../support/scripted-assistant.js";
import { type SlackSite, startSlackSite } from "../support/slack-site.js";

/**
 * A client of Slack's that nobody here wrote. What it fires is not what Slack fires: it signs nothing, its events are of a
 * type `event` without an id or a time, whose home tab it opens stands beside the event, and what is pressed comes as JSON
 * instead of a form, without workspace, trigger or value, and only from buttons beside a text. So it cannot speak to us
 * itself; a relay in the place of Slack's own servers completes and signs its events. Its other half, the Web API that
 * it stands in for, takes what we send as it is.
 */
const fired = z.looseObject({ user: z.string().optional(), event: z.looseObject({ type: z.string() }) });

let assistant: ScriptedAssistant;
let site: SlackSite;
let relay: { readonly url: string; stop(): Promise<void> };
const libraries: SlackTestingLibrary[] = [];

beforeEach(async () => {
  assistant = createScriptedAssistant();
});
afterEach(async () => {
  for (const one of libraries.splice(0)) await one.teardown();
  await relay.stop();
  await site.stop();
});

describe("slack-testing-library", () => {
  it("sees our home tab as it is published", async () => {
    const slack = await library("signed");
    await slack.openHome();
    await slack.hasViewPublish();
    await slack.getByText("찾는 것을 편하게 말씀해 주세요");
    expect(site.errors).toEqual([]);
  });

  it("calls us in a channel, and the talk is opened where only the asker reads it", async () => {
    const slack = await library("signed");
    await slack.mentionApp({ channelId: "C1" });
    expect(await assistant.messagesAfter(`slack:${team}:U1`, 0)).toHaveLength(1);
  });

  it("has no effect as it is, for it signs nothing", async () => {
    const slack = await library("as it is");
    await slack.mentionApp({ channelId: "C1" });
    expect(await assistant.messagesAfter(`slack:${team}:U1`, 0)).toEqual([]);
    await slack.openHome();
    await expect(slack.hasViewPublish()).rejects.toThrow();
  });
});

async function library(how: "signed" | "as it is"): Promise<SlackTestingLibrary> {
  // The library wants to be told its port.
  const port = await freePort();
  site = await startSlackSite(assistant, `http://localhost:${port}/slack/api/`);
  relay = await startRelay(site.url);
  const slack = new SlackTestingLibrary({
    baseUrl: how === "signed" ? relay.url : `${site.url}/slack/events`,
    port,
    actor: { teamId: team, userId: "U1" },
  });
  // Slack says whose the token is; what stands in for it here answers every question with its own sample.
  slack.intercept("auth.test", () => ({ ok: true, team_id: team }));
  await slack.init();
  libraries.push(slack);
  return slack;
}

/** In the place of Slack's servers: what it is given it completes as they would, signs, and hands on. */
async function startRelay(to: string) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const { user, event } = fired.parse(JSON.parse(Buffer.concat(chunks).toString()));
    const whole = { user, channel: "D1", tab: "home", ...event };
    const { status } = await deliver(to, bodyOf.event(eventBody(whole)), { at: new Date() });
    response.statusCode = status;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: ReturnType<typeof createServer>): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

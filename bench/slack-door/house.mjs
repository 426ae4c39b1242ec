import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const signingSecret = "8f742231b10e8888abcd99eeefff85a5";
export const team = "T1";
export const masterKey = Buffer.alloc(32, 7);
const root = fileURLToPath(new URL("../../", import.meta.url));

/** The program as it is run, on a port of its own, with Slack on. */
export async function serve(url, { slackUrl, modelUrl }) {
  const env = {
    ...process.env,
    PORT: "0",
    IEUM_DATABASE_URL: url,
    IEUM_MASTER_KEY: masterKey.toString("base64"),
    SLACK_BOT_TOKEN: "xoxb-bench",
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slackUrl,
    LOG_LEVEL: "fatal",
    ...(modelUrl ? { OPENAI_API_KEY: "bench", IEUM_MODEL: "bench", OPENAI_BASE_URL: modelUrl } : {}),
  };
  const child = spawn(process.execPath, [join(root, "bin/ieum.mjs"), "serve"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const at = await new Promise((resolve, reject) => {
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += chunk;
      const found = /ready: (http\S+)/.exec(told);
      if (found) resolve(found[1]);
    });
    child.on("exit", () => reject(new Error(told)));
  });
  return {
    url: at,
    async stop() {
      // What it still has to say is no part of what is measured.
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Slack's Web API, as far as it only takes what it is sent. */
export function silentSlack() {
  let ts = 0;
  return listening((request, response) => {
    request.resume();
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ ok: true, team_id: team, channel: { id: "D1" }, ts: `1772413200.${++ts}`, messages: [] }),
    );
  }, "/api/");
}

/** A model that takes every question and answers none. */
export function hungModel() {
  return listening((request) => request.resume(), "/v1");
}

async function listening(answer, path) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}${path}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

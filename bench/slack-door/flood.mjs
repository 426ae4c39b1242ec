import { createHmac } from "node:crypto";
import { Agent, request } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { signingSecret, team } from "./house.mjs";

const people = 20;
const said = [
  "47살이고 서울 송파구 살아요",
  "이력서 도와주는 프로그램 있나요?",
  "신청할래요",
  "네",
  "나이 제한이 어떻게 돼요?",
  "처음으로",
];

/** Every event one to four times, in any order. What is answered 503 is sent again a second later, as Slack does. */
export async function flood(url, { events, lanes }) {
  // Whatever held this process up stands in its figures, too.
  const own = monitorEventLoopDelay({ resolution: 10 });
  own.enable();
  const agent = new Agent({ keepAlive: true, maxSockets: lanes });
  const bodies = Array.from({ length: events }, (_, n) => bodyOf(n));
  const all = bodies.flatMap((body) =>
    Array.from({ length: 1 + Math.floor(Math.random() * 4) }, (_, retry) => ({ body, retry })),
  );
  shuffle(all);
  const answers = [];
  const statuses = new Map();
  const waiting = all.values();
  const lane = async () => {
    for (const { body, retry } of waiting)
      for (let again = retry; ; again++) {
        const begun = performance.now();
        const status = await post(agent, `${url}/slack/events`, body, again);
        answers.push(performance.now() - begun);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status !== 503) break;
        await sleep(1_000);
      }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  agent.destroy();
  return { answers: answers.sort((a, b) => a - b), statuses, ownStallMs: Math.round(own.max / 1e6) };
}

function bodyOf(n) {
  const user = `U${n % people}`;
  const ts = `${1_772_413_200 + n}.000100`;
  const event = {
    type: "message",
    channel: `D${n % people}`,
    channel_type: "im",
    user,
    text: `${said[n % said.length]} ${n}`,
    ts,
  };
  return JSON.stringify({
    type: "event_callback",
    team_id: team,
    api_app_id: "A1",
    event_id: `Ev${n}`,
    event_time: 1,
    event,
  });
}

function post(agent, url, body, retry) {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        agent,
        method: "POST",
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          "x-slack-request-timestamp": timestamp,
          "x-slack-signature": `v0=${signature}`,
          "x-slack-retry-num": String(retry),
        },
      },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode));
        answer.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

function shuffle(list) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [list[at], list[other]] = [list[other], list[at]];
  }
}

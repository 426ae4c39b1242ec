import { createHash } from "node:crypto";
import type { Clock } from "../../../assistant/ports.js";
import { inTime } from "../../../http/in-time.js";
import { json, type Reply, refuse } from "../../../http/reply.js";
import type { HttpRequest } from "../../../http/request.js";
import type { Admitted } from "./admits.js";
import { readArrived } from "./arrived.js";
import type { Answer, Arrived, OwnReceiver } from "./receiver.js";
import { createReplays } from "./replays.js";
import { isSignedBySlack } from "./signature.js";

export interface EventsDoor {
  readonly take: OwnReceiver["take"];
  /** Whether it comes from a workspace that we serve; rejects while that cannot be known, and Slack is to come again. */
  readonly admits: (body: Arrived["body"]) => Promise<Admitted>;
  readonly signingSecret: string;
  readonly clock: Clock;
  readonly onError: (fault: unknown) => void;
  /** After this long Slack is told to try again, though the work goes on: its repeat finds it done. */
  readonly answerWithinMs?: number;
}

/** Slack waits three seconds; a plain refusal well before that is better than a late answer. */
export const usualAnswerWithinMs = 700;

/** So many events may wait for the store; who comes after them is told at once to come again. */
const mostUnstored = 256;

/** Slack's requests as they come over HTTP: verified over the raw bytes, taken, and only then acknowledged. */
export function eventsRoute(door: EventsDoor): (request: HttpRequest) => Promise<Reply> {
  const replays = createReplays();
  let unstored = 0;
  const takeCounted = async (arrived: Arrived) => {
    unstored += 1;
    try {
      return await takeAdmitted(door, arrived);
    } finally {
      unstored -= 1;
    }
  };
  return async (request) => {
    const body = await request.body();
    if (body.kind === "refused") return refuse(body.status, body.why);
    const { headers } = request;
    const timestamp = one(headers["x-slack-request-timestamp"]);
    const signature = one(headers["x-slack-signature"]);
    const now = door.clock.now();
    if (!isSignedBySlack({ timestamp, signature, raw: body.raw }, door.signingSecret, now)) return unsigned();
    const retry = one(headers["x-slack-retry-num"]);
    const once = createHash("sha256").update(`${signature}`).digest("base64");
    // Slack says when it repeats something; the same bytes from somebody who says nothing were recorded on their way.
    if (retry === undefined && replays.has(once)) return unsigned();

    const arrived = readArrived(body, { num: retry, reason: one(headers["x-slack-retry-reason"]) });
    switch (arrived.kind) {
      case "unreadable":
        return refuse(400, "this is nothing that Slack sends");
      case "challenge":
        return { kind: "content", status: 200, type: "text/plain; charset=utf-8", body: arrived.challenge };
      case "nothing":
        return answered(undefined);
      case "arrived": {
        if (unstored >= mostUnstored) return tryAgain();
        const taken = await inSlacksTime(takeCounted(arrived.arrived), door);
        if (!taken) return tryAgain();
        if (taken.answer === stranger) return refuse(403, "this workspace has not let us in");
        replays.add(once, now.getTime());
        return answered(taken.answer);
      }
    }
  };
}

const stranger = Symbol("from a workspace that is not served");

async function takeAdmitted({ admits, take }: EventsDoor, arrived: Arrived): Promise<Answer | typeof stranger> {
  switch (await admits(arrived.body)) {
    case "heard":
      return take(arrived);
    case "guest":
      return undefined;
    case "stranger":
      return stranger;
  }
}

/** Undefined while Slack is to come again: it took too long, or failed. */
async function inSlacksTime<T>(
  work: Promise<T>,
  { onError, answerWithinMs = usualAnswerWithinMs }: EventsDoor,
): Promise<{ readonly answer: T } | undefined> {
  try {
    const became = await inTime(work, { withinMs: answerWithinMs, onLateFault: onError });
    return became.kind === "done" ? { answer: became.value } : undefined;
  } catch (fault) {
    onError(fault);
    return undefined;
  }
}

function answered(answer: Answer): Reply {
  if (typeof answer === "object") return json(answer);
  return { kind: "content", status: 200, type: "text/plain; charset=utf-8", body: answer ?? "" };
}

function tryAgain(): Reply {
  return refuse(503, "try again", { "retry-after": "1" });
}

function unsigned(): Reply {
  return refuse(401, "this was not signed by Slack just now");
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

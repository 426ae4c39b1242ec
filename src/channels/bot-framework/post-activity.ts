import { inTime } from "../../http/in-time.js";
import { json, type Reply, refuse } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { type IncomingActivity, isShared, readActivity } from "./incoming-activity.js";
import { takeInvoke } from "./invoke.js";
import { conversationOf, referenceOf } from "./reference.js";
import { channelName } from "./sender.js";
import type { Site } from "./site.js";
import { takeCardAction } from "./staff/take-card-action.js";
import { joinedTeam, takeShared, takeSharedChange } from "./staff/take-shared.js";
import { takeChange } from "./take-change.js";
import { takeMessage } from "./take-message.js";

/** Takes an activity of the platform: verified, then stored, and only then answered. Refusals say nothing of the inside. */
export async function postActivity(request: HttpRequest, site: Site): Promise<Reply> {
  const body = await request.body();
  if (body.kind === "refused") return refuse(body.status, "this body is not taken");
  if (body.kind === "form") return refuse(415, "this body is not taken");
  const activity = readActivity(body.value);
  if (activity === null) return refuse(400, "this is no activity");
  try {
    const verdict = await site.verify(request, activity);
    switch (verdict.kind) {
      case "refused":
        return refuse(verdict.status, "this is not for you to send");
      case "unsure":
        return tryAgain();
      case "genuine":
        return await takenInTime(activity, request.address, site);
    }
  } catch (error) {
    site.onError(error);
    return tryAgain();
  }
}

/** Later than in 15 s nobody hears the answer any more. What is done meanwhile is known when it comes again. */
async function takenInTime(activity: IncomingActivity, address: string, site: Site): Promise<Reply> {
  const { answerWithinMs: withinMs, onError: onLateFault } = site;
  const became = await inTime(take(activity, address, site), { withinMs, onLateFault });
  return became.kind === "done" ? became.value : tryAgain();
}

function tryAgain(): Reply {
  return refuse(503, "try again a little later", { "retry-after": "5" });
}

async function take(activity: IncomingActivity, address: string, site: Site): Promise<Reply> {
  switch (activity.type) {
    case "message":
      return isShared(activity) ? takeShared(activity, site) : takeMessage(activity, site);
    case "messageUpdate":
    case "messageDelete":
      return isShared(activity) ? takeSharedChange(activity, site) : takeChange(activity, site);
    case "invoke":
      return isShared(activity) ? takeCardAction(activity, site) : takeInvoke(activity, site);
    case "conversationUpdate":
      return activity.membersAdded?.length ? greet(activity, address, site) : taken();
    case "installationUpdate":
      return activity.action?.startsWith("add") ? greet(activity, address, site) : taken();
    default:
      // Reactions, typing, events.
      return taken();
  }
}

async function greet(activity: IncomingActivity, address: string, site: Site): Promise<Reply> {
  const { assistant, talkRate, now } = site;
  if (isShared(activity)) return joinedTeam(activity, site);
  if (!talkRate.take(address, now().getTime())) return refuse(429, "too many at once", { "retry-after": "10" });
  await assistant.greet(channelName, conversationOf(activity), referenceOf(activity));
  return taken();
}

function taken(): Reply {
  return json({});
}

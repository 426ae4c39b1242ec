import { type Reply, refuse } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import type { Site } from "./site.js";
import { talkOf } from "./talk-cookie.js";

/**
 * The live stream of a talk. Goes on after `Last-Event-ID`, which a browser sends when it reconnects by
 * itself, else after `?after=`, the last message of the page.
 */
export function openEvents(request: HttpRequest, site: Site): Reply {
  const talk = talkOf(request.headers, site);
  if (talk === null) return refuse(401, "open the page first");
  const resumed = request.headers["last-event-id"];
  const after = readSeq(typeof resumed === "string" ? resumed : request.query.get("after"));
  if (after === null) return refuse(400, "after is a message's number");
  switch (site.streams.hasRoom(talk.conversation)) {
    case "talk-full":
      return refuse(429, "this talk is open in too many places", { "retry-after": "30" });
    case "server-full":
      return refuse(503, "too many streams are open", { "retry-after": "30" });
    case "yes":
      return { kind: "stream", open: (stream) => site.streams.open(talk.conversation, after, stream) };
  }
}

function readSeq(text: string | null): number | null {
  if (text === null) return 0;
  return /^\d{1,10}$/.test(text) ? Number(text) : null;
}

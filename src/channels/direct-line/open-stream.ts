import type { SocketAnswer, SocketRequest } from "../../http/web-socket.js";
import type { Site } from "./site.js";
import { readWatermark } from "./talks.js";

/** The stream of a talk, by the token that stood in its address. */
export function openStream({ query, params }: SocketRequest, site: Site): SocketAnswer {
  const holder = site.tokens.read(query.get("t") ?? "", "stream", site.clock.now());
  if (holder === undefined || holder.conversation !== params.conversation)
    return { kind: "refused", status: 403, why: "ask for the stream's address again" };
  const watermark = readWatermark(query.get("watermark"));
  if (watermark === null) return { kind: "refused", status: 400, why: "watermark is a number" };
  switch (site.streams.hasRoom(holder.conversation)) {
    case "talk-full":
      return { kind: "refused", status: 429, why: "this talk is open in too many places" };
    case "server-full":
      return { kind: "refused", status: 503, why: "too many streams are open" };
    case "yes":
      return { kind: "open", open: (line) => site.streams.open(holder, watermark, line) };
  }
}

import { type Reply, refuse } from "../http/reply.js";
import type { HttpRequest } from "../http/request.js";
import type { Desk } from "./desk.js";
import { originOf } from "./guard.js";
import { sessionSecret } from "./session-cookie.js";

/** News that come closer together than this are told once; milliseconds. */
const calmMs = 150;

/** A browser reconnects by itself after this long, and has to show its session again; milliseconds. */
const longestMs = 5 * 60_000;

/** Tells a page that something it may show has changed; the page then asks for itself again. Nothing else is in it. */
export async function openDeskEvents(request: HttpRequest, desk: Desk): Promise<Reply> {
  const secret = sessionSecret(request.headers, desk);
  const who = secret === undefined ? undefined : await desk.accounts.session(secret, originOf(request), "unattended");
  if (!who) return refuse(401, "sign in first");
  return {
    kind: "stream",
    open(stream) {
      let waiting: NodeJS.Timeout | undefined;
      const tell = () => {
        waiting = undefined;
        stream.send({ event: "news", data: "" });
      };
      const unwatch = desk.handoffs.watch(who, () => {
        waiting ??= setTimeout(tell, calmMs);
      });
      const over = setTimeout(() => stream.end(), longestMs);
      const leave = () => {
        unwatch();
        clearTimeout(waiting);
        clearTimeout(over);
      };
      if (stream.closed.aborted) leave();
      else stream.closed.addEventListener("abort", leave, { once: true });
    },
  };
}

import type { SignedIn } from "../assistant/desk-ports/accounts.js";
import type { HttpServer } from "../http/create-server.js";
import type { Reply } from "../http/reply.js";
import type { Handler, HttpRequest } from "../http/request.js";
import { serveAssets } from "./assets.js";
import { csrfToken } from "./csrf.js";
import type { Desk } from "./desk.js";
import { openDeskEvents } from "./events.js";
import { guarded } from "./guard.js";
import { drawPage } from "./layout.js";
import { problemPage } from "./problem-page.js";
import type { DeskReply, DeskRoute } from "./route.js";
import { deskRoutes } from "./routes.js";
import type { View } from "./view.js";

/** Puts the staff's desk at `/desk`: every route behind the guard, every page in the same frame. */
export function mountDesk(server: HttpServer, desk: Desk): void {
  serveAssets(server, desk.assets);
  server.route("GET", "/desk/events", (request) => openDeskEvents(request, desk));
  for (const route of deskRoutes) server.route(route.method, route.path, answer(route, desk));
}

function answer(route: DeskRoute, desk: Desk): Handler {
  return async (request) => {
    try {
      const { reply, who, secret } = await guarded(route, request, desk);
      return drawn(asPage(reply, route, request, desk), request, desk, who, secret);
    } catch (error) {
      desk.onError(error);
      return drawn(problemPage(desk.words, "down", 500), request, desk);
    }
  };
}

/** A form that was too large is refused before anything of it is read; who sent it is told how to go on. */
function asPage(reply: DeskReply, route: DeskRoute, { path }: HttpRequest, { words }: Desk): DeskReply {
  if (reply.kind !== "refused" || reply.status !== 413) return reply;
  const back = route.may === "anyone" ? path : path.slice(0, path.lastIndexOf("/"));
  const problem = route.may !== "anyone" && route.takes === "files" ? "filesTooLarge" : "tooLarge";
  return { ...problemPage(words, problem, reply.status, back), headers: { connection: "close" } };
}

function drawn(reply: DeskReply, request: HttpRequest, desk: Desk, who?: SignedIn, secret?: string): Reply {
  if (reply.kind !== "page") return reply;
  const { words, hasWords } = desk;
  const view: View = {
    words,
    notice: (key, fill) => (hasWords(key) ? words(key, fill) : undefined),
    now: desk.clock.now().toISOString(),
    ...(who ? { who } : {}),
    csrf: secret === undefined ? "" : csrfToken(secret),
    path: `${request.path}${request.query.size > 0 ? `?${request.query}` : ""}`,
    newKey: () => Buffer.from(desk.random(12)).toString("base64url"),
  };
  const body = drawPage(reply, view, desk.assets, request.query);
  const { status = 200, headers = {} } = reply;
  return { kind: "content", status, type: "text/html; charset=utf-8", body, headers };
}

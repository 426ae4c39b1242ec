import type { IncomingMessage, ServerResponse } from "node:http";
import { pino } from "pino";
import restify, { type Request, type Response, type Server } from "restify";
import { hangUp } from "./gate.js";

declare module "restify" {
  interface Server {
    /** Missing from the published types: runs before anything else; false ends it there. */
    first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): Server;
  }
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** For headers to arrive, for the whole request, and how often late ones are looked for; milliseconds. */
export interface Timeouts {
  readonly headersMs: number;
  readonly requestMs: number;
  readonly checkEveryMs: number;
}

/** A whole request may take as long as a form with files on a slow line; whatever reads a smaller body waits less. */
export const usualTimeouts: Timeouts = { headersMs: 10_000, requestMs: 150_000, checkEveryMs: 2_000 };

/** A restify server without its body parser, its log and its name, and with limits. */
export function createRestify(timeouts: Timeouts): Server {
  const server = restify.createServer({ name: "" });
  // restify's own log goes to standard output, which belongs to data.
  Object.assign(server, { log: pino({ level: "silent" }) });
  limitSockets(server, timeouts);
  return server;
}

function limitSockets(server: Server, timeouts: Timeouts): void {
  Object.assign(server.server, {
    headersTimeout: timeouts.headersMs,
    requestTimeout: timeouts.requestMs,
    // Node looks for late requests every 30 s unless told otherwise before it listens.
    connectionsCheckingInterval: timeouts.checkEveryMs,
    maxHeadersCount: 100,
  });
  server.on("clientError", hangUp);
  server.on("error", () => undefined);
}

/** Adds a route; a `GET` one answers `HEAD` too. */
export function mount(
  server: Server,
  method: Method,
  path: string,
  handler: (q: Request, s: Response) => Promise<void>,
): void {
  switch (method) {
    case "GET":
      server.get(path, handler);
      server.head(path, handler);
      return;
    case "POST":
      server.post(path, handler);
      return;
    case "PUT":
      server.put(path, handler);
      return;
    case "PATCH":
      server.patch(path, handler);
      return;
    case "DELETE":
      server.del(path, handler);
      return;
  }
}

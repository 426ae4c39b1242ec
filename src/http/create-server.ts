import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import restify, { type Request, type Response, type Server } from "restify";
import { type EventStream, type StreamPace, streamPace } from "./event-stream.js";
import { gateRefusal, hangUp, turnAway } from "./gate.js";
import { refuse } from "./reply.js";
import { type Handler, toHttpRequest } from "./request.js";
import { setSecurityHeaders } from "./security-headers.js";
import { type ErrorPage, type Writing, writeReply } from "./write-reply.js";

declare module "restify" {
  interface Server {
    /** Missing from the published types: runs before anything else; false ends it there. */
    first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): Server;
  }
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface HttpServerOptions {
  /** Host names people outside use, with a port where one is typed. Loopback names always work. */
  readonly publicHosts?: readonly string[];
  /** `https://…` when a proxy in front speaks TLS. */
  readonly publicOrigin?: string;
  readonly errorPage?: ErrorPage;
  /** A handler threw: our own bug, or a store that is down. Nothing of it is told outside. */
  readonly onError: (error: unknown) => void;
  readonly onAnswered?: (seen: { method: string; route: string; status: number }) => void;
  readonly pace?: StreamPace;
  /** For headers to arrive, and for the whole request; milliseconds. */
  readonly timeouts?: { readonly headersMs: number; readonly requestMs: number; readonly checkEveryMs: number };
}

export interface HttpServer {
  /** A `GET` route answers `HEAD` too. Paths may hold `:names`. */
  route(method: Method, path: string, handler: Handler): void;
  /** Resolves when it takes requests; rejects when the port is taken. Port 0 takes a free one. */
  listen(at: { host?: string; port: number }): Promise<AddressInfo>;
  /** Takes nothing new, ends the streams, lets requests in flight finish for `withinMs`, then hangs up. */
  stop(within: { withinMs: number }): Promise<void>;
}

const usualTimeouts = { headersMs: 10_000, requestMs: 30_000, checkEveryMs: 2_000 };

/** An HTTP server that no request can bring down. Without a host it listens on loopback only. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const server = restify.createServer({ name: "" });
  // restify's own log goes to standard output, which belongs to data.
  Object.assign(server, { log: pino({ level: "silent" }) });
  limitSockets(server, options.timeouts ?? usualTimeouts);

  const streams = new Set<EventStream>();
  let here: AddressInfo = { address: "127.0.0.1", family: "IPv4", port: 0 };
  let stopping = false;
  const writing: Writing = {
    errorPage: options.errorPage,
    pace: options.pace ?? streamPace,
    onStream: (stream) => {
      streams.add(stream);
      stream.closed.addEventListener("abort", () => streams.delete(stream));
      if (stopping) stream.end();
    },
  };

  server.first((request, response) => {
    request.on("error", () => undefined);
    setSecurityHeaders(response, options.publicOrigin);
    if (stopping) response.setHeader("connection", "close");
    const refusal = gateRefusal(request, here, options.publicHosts ?? []);
    if (refusal === null) return true;
    turnAway(response, refusal);
    return false;
  });
  const unrouted =
    (status: number, why: string) => (request: Request, response: Response, _: Error, done: () => void) => {
      writeReply(request, response, refuse(status, why), writing);
      done();
    };
  server.on("NotFound", unrouted(404, "there is nothing here"));
  server.on("MethodNotAllowed", unrouted(405, "that method is not for this path"));
  server.on("after", (request: Request, response: Response) => {
    const route = typeof request.getRoute()?.path === "string" ? String(request.getRoute().path) : "";
    options.onAnswered?.({ method: request.method ?? "", route, status: response.statusCode });
  });

  return {
    route(method, path, handler) {
      const mounted = async (request: Request, response: Response) => {
        try {
          const reply = await handler(toHttpRequest(request));
          if (!response.destroyed) writeReply(request, response, reply, writing);
        } catch (error) {
          options.onError(error);
          if (response.headersSent) response.destroy();
          else writeReply(request, response, refuse(500, "something went wrong here"), writing);
        }
      };
      mount(server, method, path, mounted);
    },
    async listen({ host = "127.0.0.1", port }) {
      await new Promise<void>((resolve, reject) => {
        server.server.once("error", reject);
        server.listen(port, host, () => resolve());
      });
      const address = server.address();
      if (address !== null && typeof address !== "string") here = address;
      return here;
    },
    async stop({ withinMs }) {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const stream of streams) stream.end();
      const idle = setInterval(() => server.server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.server.closeAllConnections(), withinMs);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}

function limitSockets(server: Server, timeouts: NonNullable<HttpServerOptions["timeouts"]>): void {
  Object.assign(server.server, {
    headersTimeout: timeouts.headersMs,
    requestTimeout: timeouts.requestMs,
    // Node looks for late requests every 30 s unless told otherwise before it listens.
    connectionsCheckingInterval: timeouts.checkEveryMs,
    maxHeadersCount: 100,
  });
  server.on("clientError", hangUp);
  // restify listens for upgrades and leaves them hanging.
  server.on("upgrade", (_, socket) => hangUp(new Error("upgrade"), socket));
  server.on("error", () => undefined);
}

function mount(
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

import type { AddressInfo } from "node:net";
import type { Request, Response } from "restify";
import { type EventStream, type StreamPace, streamPace } from "./event-stream.js";
import { gateRefusal, turnAway } from "./gate.js";
import { refuse } from "./reply.js";
import { type Handler, toHttpRequest } from "./request.js";
import { createRestify, type Method, mount, type Timeouts, usualTimeouts } from "./restify-server.js";
import { setSecurityHeaders } from "./security-headers.js";
import { createUploadRoom } from "./upload-room.js";
import type { SocketHandler } from "./web-socket.js";
import { createSocketPaths, refuseUpgrade } from "./web-socket-paths.js";
import { type ErrorPage, type Writing, writeReply } from "./write-reply.js";

export interface HttpServerOptions {
  /** Host names people outside use, with a port where one is typed. Loopback names always work. */
  readonly publicHosts?: readonly string[];
  /** `https://…` when a proxy in front speaks TLS. */
  readonly publicOrigin?: string;
  readonly errorPage?: ErrorPage;
  /** While false, a path that is not there may still come: it is answered with 503, because clients give up on a 404. */
  readonly isReady?: () => boolean;
  /** A handler threw: our own bug, or a store that is down. Nothing of it is told outside. */
  readonly onError: (error: unknown) => void;
  readonly onAnswered?: (seen: { method: string; route: string; status: number }) => void;
  readonly pace?: StreamPace;
  /** How many proxies of our own stand in front of it; 0 believes no `X-Forwarded-For`. */
  readonly trustedProxies?: number;
  readonly timeouts?: Timeouts;
}

export interface HttpServer {
  /** A `GET` route answers `HEAD` too. Paths may hold `:names`. */
  route(method: Method, path: string, handler: Handler): void;
  /** A path at which a WebSocket may be opened; an upgrade anywhere else is refused. */
  socket(path: string, handler: SocketHandler): void;
  /** Resolves when it takes requests; rejects when the port is taken. Port 0 takes a free one. */
  listen(at: { host?: string; port: number }): Promise<AddressInfo>;
  /** Takes nothing new, ends the streams, lets requests in flight finish for `withinMs`, then hangs up. */
  stop(within: { withinMs: number }): Promise<void>;
}

/** An HTTP server that no request can bring down. Without a host it listens on loopback only. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const server = createRestify(options.timeouts ?? usualTimeouts);
  const sockets = createSocketPaths(options);
  const uploads = createUploadRoom();

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
  server.on("upgrade", (request, socket, head) => {
    const refusal = gateRefusal(request, here, options.publicHosts ?? []);
    if (refusal === null) sockets.take(request, socket, head);
    else refuseUpgrade(socket, refusal);
  });
  const unrouted =
    (status: number, why: string) => (request: Request, response: Response, _: Error, done: () => void) => {
      writeReply(request, response, refuse(status, why), writing);
      done();
    };
  const nothingHere = unrouted(404, "there is nothing here");
  const notYet = unrouted(503, "this server is just starting");
  server.on("NotFound", (request: Request, response: Response, error: Error, done: () => void) => {
    if (options.isReady?.() ?? true) return nothingHere(request, response, error, done);
    response.setHeader("retry-after", "2");
    notYet(request, response, error, done);
  });
  server.on("MethodNotAllowed", unrouted(405, "that method is not for this path"));
  server.on("after", (request: Request, response: Response) => {
    const route = typeof request.getRoute()?.path === "string" ? String(request.getRoute().path) : "";
    options.onAnswered?.({ method: request.method ?? "", route, status: response.statusCode });
  });

  return {
    route(method, path, handler) {
      const mounted = async (request: Request, response: Response) => {
        const room = uploads.open();
        try {
          const reply = await handler(toHttpRequest(request, options.trustedProxies ?? 0, room));
          if (!response.destroyed) writeReply(request, response, reply, writing);
        } catch (error) {
          options.onError(error);
          if (response.headersSent) response.destroy();
          else writeReply(request, response, refuse(500, "something went wrong here"), writing);
        } finally {
          room.free();
        }
      };
      mount(server, method, path, mounted);
    },
    socket: (path, handler) => sockets.add(path, handler),
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
      sockets.stop();
      const idle = setInterval(() => server.server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.server.closeAllConnections(), withinMs);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}

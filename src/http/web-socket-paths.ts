import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { type SocketHandler, type SocketLine, socketLine, usualBeatMs } from "./web-socket.js";

/** The paths of a server at which a WebSocket may be opened. */
export interface SocketPaths {
  /** A path may hold `:names`. */
  add(path: string, handler: SocketHandler): void;
  /** Takes or refuses one request to upgrade, already let in by the gate. */
  take(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Opens nothing new and ends every line. */
  stop(): void;
}

export interface SocketPathsOptions {
  readonly onError: (error: unknown) => void;
  readonly beatMs?: number;
}

/** Clients send nothing but beats; more than this is no client of ours. */
const mostHeard = 4_096;

export function createSocketPaths({ onError, beatMs = usualBeatMs }: SocketPathsOptions): SocketPaths {
  const server = new WebSocketServer({ noServer: true, maxPayload: mostHeard, perMessageDeflate: false });
  // What is no proper handshake is refused by the library; nothing of it is told.
  server.on("wsClientError", (_, socket) => refuseUpgrade(socket, { status: 400, why: "this is no WebSocket" }));
  const paths: { readonly parts: readonly string[]; readonly handler: SocketHandler }[] = [];
  const lines = new Set<SocketLine>();
  let stopping = false;

  const take = async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { pathname, searchParams } = new URL(`http://request${request.url ?? "/"}`);
    for (const { parts, handler } of paths) {
      const params = paramsOf(parts, pathname);
      if (params === null) continue;
      const answer = await handler({ path: pathname, query: searchParams, params, headers: request.headers });
      if (socket.destroyed) return;
      if (stopping) return refuseUpgrade(socket, { status: 503, why: "this server is about to stop" });
      if (answer.kind === "refused") return refuseUpgrade(socket, answer);
      server.handleUpgrade(request, socket, head, (opened) => {
        const line = socketLine(opened, beatMs);
        lines.add(line);
        line.closed.addEventListener("abort", () => lines.delete(line), { once: true });
        if (stopping) line.end();
        answer.open(line);
      });
      return;
    }
    refuseUpgrade(socket, { status: 400, why: "nothing is upgraded here" });
  };
  return {
    add: (path, handler) => paths.push({ parts: path.split("/"), handler }),
    take(request, socket, head) {
      // A socket that fails must find somebody listening, or the process would end.
      socket.on("error", () => socket.destroy());
      take(request, socket, head).catch((error: unknown) => {
        onError(error);
        refuseUpgrade(socket, { status: 500, why: "something went wrong here" });
      });
    },
    stop() {
      stopping = true;
      for (const line of lines) line.end();
    },
  };
}

/** Answers a request to upgrade with a refusal, and hangs up. */
export function refuseUpgrade(
  socket: Duplex,
  { status, why }: { readonly status: number; readonly why: string },
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify({ error: why });
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Cache-Control: no-store\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

/** What the `:names` of a path stand for in an address; null when the path is another. */
function paramsOf(parts: readonly string[], pathname: string): Readonly<Record<string, string>> | null {
  const asked = pathname.split("/");
  if (asked.length !== parts.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of parts.entries()) {
    const value = asked[at] ?? "";
    if (!part.startsWith(":")) {
      if (part !== value) return null;
    } else if (value === "") return null;
    else params[part.slice(1)] = decodeURIComponent(value);
  }
  return params;
}

import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { isAllowedHost } from "./allowed-hosts.js";

/** Probes come by address, not by name; what they are told is no secret. */
const openToAnyHost = ["/healthz", "/readyz"];

/** Why a request is turned away before any route is looked up; null lets it in. */
export function gateRefusal(
  request: Pick<IncomingMessage, "url" | "headers">,
  here: AddressInfo,
  publicHosts: readonly string[],
): { status: number; why: string } | null {
  const target = request.url ?? "";
  // The router throws on other forms of target, outside any handler's reach.
  if (!target.startsWith("/")) return { status: 400, why: "ask for a path" };
  if (!openToAnyHost.includes(target) && !isAllowedHost(request.headers.host, here, publicHosts)) {
    return { status: 421, why: "this server does not answer to that host name" };
  }
  if (!URL.canParse(`http://${request.headers.host ?? "localhost"}${target}`) || !isDecodable(target)) {
    return { status: 400, why: "the address is broken" };
  }
  return null;
}

function isDecodable(target: string): boolean {
  try {
    decodeURIComponent(target.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

export function turnAway(response: ServerResponse, refusal: { status: number; why: string }): void {
  const body = JSON.stringify({ error: refusal.why });
  response.writeHead(refusal.status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  });
  response.end(body);
}

const reasons: Readonly<Record<string, readonly [status: string, why: string]>> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "the headers are too large"],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "the request came too slowly"],
};

/** Answers what could not even be read as HTTP, and hangs up. */
export function hangUp(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, why] = reasons[error.code ?? ""] ?? ["400 Bad Request", "this is not HTTP"];
  const body = JSON.stringify({ error: why });
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}

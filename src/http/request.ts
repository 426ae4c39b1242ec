import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import type { Request } from "restify";
import { type BodyLimits, bodyLimits, type ReadBody, readBody } from "./read-body.js";
import { type ReadUpload, readUpload, type UploadLimits, uploadLimits } from "./read-upload.js";
import type { Reply } from "./reply.js";
import type { RoomForOne } from "./upload-room.js";

/** A request as handlers see it. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** The address it came from; behind trusted proxies, what the outermost of them saw. */
  readonly address: string;
  /** Reads the body, once. */
  body(limits?: BodyLimits): Promise<ReadBody>;
  /** Reads a form with files, once. Ask who sends it first: it is held in memory. */
  upload(limits?: UploadLimits): Promise<ReadUpload>;
}

export type Handler = (request: HttpRequest) => Promise<Reply> | Reply;

/** `trustedProxies`: how many proxies of our own stand in front; each adds one entry at the end of `X-Forwarded-For`. */
export function toHttpRequest(request: Request, trustedProxies: number, room: RoomForOne): HttpRequest {
  // The target was checked to begin with "/" before any route was looked up.
  const { pathname, searchParams } = new URL(`http://request${request.url ?? "/"}`);
  return {
    method: request.method ?? "GET",
    path: pathname,
    query: searchParams,
    params: request.params,
    headers: request.headers,
    address: addressOf(request, trustedProxies),
    body: (limits = bodyLimits) => readBody(request, limits),
    upload: (limits = uploadLimits) => readUpload(request, limits, room),
  };
}

function addressOf(request: Request, trustedProxies: number): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const seen = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  return (seen !== undefined && isIP(seen) ? seen : request.socket.remoteAddress) ?? "";
}

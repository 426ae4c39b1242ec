import type { IncomingHttpHeaders } from "node:http";
import type { Request } from "restify";
import { type BodyLimits, bodyLimits, type ReadBody, readBody } from "./read-body.js";
import type { Reply } from "./reply.js";

/** A request as handlers see it. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Reads the body, once. */
  body(limits?: BodyLimits): Promise<ReadBody>;
}

export type Handler = (request: HttpRequest) => Promise<Reply> | Reply;

export function toHttpRequest(request: Request): HttpRequest {
  // The target was checked to begin with "/" before any route was looked up.
  const { pathname, searchParams } = new URL(`http://request${request.url ?? "/"}`);
  return {
    method: request.method ?? "GET",
    path: pathname,
    query: searchParams,
    params: request.params,
    headers: request.headers,
    body: (limits = bodyLimits) => readBody(request, limits),
  };
}

import type { Request, Response } from "restify";
import { type EventStream, openEventStream, type StreamPace } from "./event-stream.js";
import type { Headers, Reply } from "./reply.js";

/** How a refusal looks to a person with a browser; without it everybody gets JSON. */
export type ErrorPage = (status: number) => string;

export interface Writing {
  readonly errorPage: ErrorPage | undefined;
  readonly pace: StreamPace;
  /** Told of every stream that opens, so that a stop can end it. */
  readonly onStream: (stream: EventStream) => void;
}

/** Puts a reply on the wire. */
export function writeReply(request: Request, response: Response, reply: Reply, writing: Writing): void {
  setHeaders(response, reply.headers ?? {});
  switch (reply.kind) {
    case "content":
      send(response, reply.status, reply.type, reply.body);
      break;
    case "redirect":
      setHeaders(response, { location: reply.to });
      send(response, 303, "text/plain; charset=utf-8", "");
      break;
    case "nothing":
      response.sendRaw(reply.status, "");
      break;
    case "refused":
      refuseAloud(request, response, reply, writing.errorPage);
      break;
    case "stream":
      if (request.method === "HEAD") send(response, 200, "text/event-stream; charset=utf-8", "");
      else {
        const stream = openEventStream(response, writing.pace);
        writing.onStream(stream);
        reply.open(stream);
      }
      break;
  }
}

function refuseAloud(
  request: Request,
  response: Response,
  refusal: { readonly status: number; readonly why: string },
  errorPage: ErrorPage | undefined,
): void {
  // What is left of a body that was refused is not worth reading.
  if (!request.complete) setHeaders(response, { connection: "close" });
  if (errorPage !== undefined && wantsPage(request)) {
    send(response, refusal.status, "text/html; charset=utf-8", errorPage(refusal.status));
  } else {
    send(response, refusal.status, "application/json; charset=utf-8", JSON.stringify({ error: refusal.why }));
  }
}

/** Browsers that open a page ask for HTML by name; programs and scripts do not. */
function wantsPage(request: Request): boolean {
  return request.headers.accept?.includes("text/html") ?? false;
}

function setHeaders(response: Response, headers: Headers): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function send(response: Response, status: number, type: string, body: string | Buffer): void {
  setHeaders(response, { "content-type": type, "content-length": String(Buffer.byteLength(body)) });
  response.sendRaw(status, body);
}

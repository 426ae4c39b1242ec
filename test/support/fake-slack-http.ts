import type { IncomingMessage, ServerResponse } from "node:http";

/** The fields that a method was called with. */
export async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
}

/** Answers as Slack does, with when to try again where that is told. */
export function send(response: ServerResponse, status: number, body: object, retryAfter?: number): void {
  if (retryAfter !== undefined) response.setHeader("retry-after", String(retryAfter));
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

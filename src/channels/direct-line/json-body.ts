import type { Reply } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { trouble, troubleUnread } from "./trouble.js";

export type JsonBody =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "refused"; readonly reply: Reply };

/** A body of JSON. Clients also send nothing at all where nothing is needed: that is an empty object. */
export async function jsonBody(request: HttpRequest): Promise<JsonBody> {
  const { "content-length": length = "0", "transfer-encoding": chunked } = request.headers;
  if (length === "0" && chunked === undefined) return { kind: "json", value: {} };
  const body = await request.body();
  switch (body.kind) {
    case "json":
      return { kind: "json", value: body.value };
    case "form":
      return { kind: "refused", reply: trouble("NotSupported", "send application/json") };
    case "refused":
      return { kind: "refused", reply: troubleUnread(codeOf(body.status), body.why) };
  }
}

function codeOf(status: 400 | 408 | 413 | 415 | 503) {
  switch (status) {
    case 400:
    case 408:
      return "BadArgument";
    case 413:
      return "MessageSizeTooBig";
    case 415:
      return "NotSupported";
    case 503:
      return "BotUnavailable";
  }
}

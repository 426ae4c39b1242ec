import type { IncomingMessage } from "node:http";
import { jsonDepth } from "./json-depth.js";
import { readBytes, refused, unreadable, upTo } from "./read-bytes.js";

/** A request's body, or why it was not taken. `raw` holds the very bytes that came: signatures are made over them. */
export type ReadBody =
  | { readonly kind: "json"; readonly value: unknown; readonly raw: Buffer }
  | { readonly kind: "form"; readonly fields: URLSearchParams; readonly raw: Buffer }
  | BodyRefusal;

export interface BodyRefusal {
  readonly kind: "refused";
  readonly status: 400 | 408 | 413 | 415;
  readonly why: string;
}

export interface BodyLimits {
  readonly maxBytes: number;
  /** How deep JSON may nest. */
  readonly maxDepth: number;
  /** From the first look to the last byte, in milliseconds. */
  readonly withinMs: number;
}

export const bodyLimits: BodyLimits = { maxBytes: 262_144, maxDepth: 32, withinMs: 10_000 };

/**
 * Reads a JSON or urlencoded body and nothing else. Never inflates: a compressed body is refused, so that
 * a small request cannot become a large one. Stops reading as soon as the cap is passed.
 */
export async function readBody(request: IncomingMessage, limits: BodyLimits = bodyLimits): Promise<ReadBody> {
  const refusal = unreadable(request, limits.maxBytes);
  if (refusal?.status === 415) return refusal;
  const type = mediaType(request.headers["content-type"]);
  if (type === null) return refused(415, "send application/json or application/x-www-form-urlencoded, in UTF-8");
  if (refusal) return refusal;

  const bytes = await readBytes(request, { withinMs: limits.withinMs, take: upTo(limits.maxBytes) });
  if (!Buffer.isBuffer(bytes)) return bytes;
  const text = decode(bytes);
  if (text === null) return refused(400, "the body is not UTF-8");
  if (type === "form") return { kind: "form", fields: new URLSearchParams(text), raw: bytes };
  return readJson(text, bytes, limits.maxDepth);
}

function readJson(text: string, raw: Buffer, maxDepth: number): ReadBody {
  if (jsonDepth(text) > maxDepth) return refused(400, "the JSON nests too deep");
  try {
    return { kind: "json", value: JSON.parse(text), raw };
  } catch {
    return refused(400, "the JSON is broken");
  }
}

function mediaType(header: string | undefined): "json" | "form" | null {
  const [type = "", ...parameters] = (header ?? "").toLowerCase().split(";");
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith("charset="));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) return null;
  if (type.trim() === "application/json") return "json";
  return type.trim() === "application/x-www-form-urlencoded" ? "form" : null;
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

import type { IncomingMessage } from "node:http";
import { jsonDepth } from "./json-depth.js";

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
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity" && encoding !== "") return refused(415, "compressed bodies are not taken");
  const type = mediaType(request.headers["content-type"]);
  if (type === null) return refused(415, "send application/json or application/x-www-form-urlencoded, in UTF-8");
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > limits.maxBytes) return refused(413, "the body is too large");

  const bytes = await readBytes(request, limits);
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

function readBytes(request: IncomingMessage, limits: BodyLimits): Promise<Buffer | BodyRefusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (outcome: Buffer | BodyRefusal) => {
      clearTimeout(timer);
      request.off("data", onData).off("end", onEnd).off("close", onGone).off("error", onGone);
      // A socket that fails later must find somebody listening, or the process would end.
      request.on("error", () => undefined);
      if (!Buffer.isBuffer(outcome)) request.pause();
      resolve(outcome);
    };
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.maxBytes) settle(refused(413, "the body is too large"));
      else chunks.push(chunk);
    };
    const onEnd = () => settle(Buffer.concat(chunks));
    const onGone = () => settle(refused(400, "the body broke off"));
    const timer = setTimeout(() => settle(refused(408, "the body came too slowly")), limits.withinMs);
    request.on("data", onData).on("end", onEnd).on("close", onGone).on("error", onGone);
    if (request.readableEnded || request.destroyed) onGone();
  });
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

function refused(status: BodyRefusal["status"], why: string): BodyRefusal {
  return { kind: "refused", status, why };
}

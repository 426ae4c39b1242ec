import type { IncomingMessage } from "node:http";
import type { BodyRefusal } from "./read-body.js";

export interface Reading<Refusal> {
  /** From the first look to the last byte, in milliseconds. */
  readonly withinMs: number;
  /** Told of every stretch of bytes that comes; gives why no more is read. */
  take(bytes: number): Refusal | undefined;
}

/** Reads the bytes of a body. Stops as soon as they are not taken any more, and keeps nothing then. */
export function readBytes<Refusal extends object = BodyRefusal>(
  request: IncomingMessage,
  { withinMs, take }: Reading<Refusal>,
): Promise<Buffer<ArrayBuffer> | BodyRefusal | Refusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const settle = (outcome: Buffer<ArrayBuffer> | BodyRefusal | Refusal) => {
      clearTimeout(timer);
      request.off("data", onData).off("end", onEnd).off("close", onGone).off("error", onGone);
      // A socket that fails later must find somebody listening, or the process would end.
      request.on("error", () => undefined);
      if (!Buffer.isBuffer(outcome)) request.pause();
      resolve(outcome);
    };
    const onData = (chunk: Buffer) => {
      const refusal = take(chunk.length);
      if (refusal) settle(refusal);
      else chunks.push(chunk);
    };
    const onEnd = () => settle(Buffer.concat(chunks));
    const onGone = () => settle(refused(400, "the body broke off"));
    const timer = setTimeout(() => settle(refused(408, "the body came too slowly")), withinMs);
    request.on("data", onData).on("end", onEnd).on("close", onGone).on("error", onGone);
    if (request.readableEnded || request.destroyed) onGone();
  });
}

/** Counts what comes, up to a cap. */
export function upTo(maxBytes: number): (bytes: number) => BodyRefusal | undefined {
  let size = 0;
  return (bytes) => {
    size += bytes;
    return size > maxBytes ? refused(413, "the body is too large") : undefined;
  };
}

/** Why a body is not read at all: it is packed, or says that it is too large. */
export function unreadable(request: IncomingMessage, maxBytes: number): BodyRefusal | undefined {
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity" && encoding !== "") return refused(415, "compressed bodies are not taken");
  const declared = Number(request.headers["content-length"] ?? 0);
  return declared > maxBytes ? refused(413, "the body is too large") : undefined;
}

export function refused(status: BodyRefusal["status"], why: string): BodyRefusal {
  return { kind: "refused", status, why };
}

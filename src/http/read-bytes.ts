import type { IncomingMessage } from "node:http";
import type { BodyRefusal } from "./read-body.js";
import type { RoomForOne } from "./upload-room.js";

export interface BytesLimits {
  readonly maxBytes: number;
  /** From the first look to the last byte, in milliseconds. */
  readonly withinMs: number;
  /** What the process can hold of this kind of body; no more than `maxBytes` without. */
  readonly room?: RoomForOne;
}

/** Reads the bytes of a body. Stops as soon as a limit is passed, and keeps nothing then. */
export function readBytes(request: IncomingMessage, limits: BytesLimits): Promise<Buffer<ArrayBuffer> | BodyRefusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (outcome: Buffer<ArrayBuffer> | BodyRefusal) => {
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
      else if (limits.room?.take(chunk.length) === false) settle(refused(503, "too much is being sent just now"));
      else chunks.push(chunk);
    };
    const onEnd = () => settle(Buffer.concat(chunks));
    const onGone = () => settle(refused(400, "the body broke off"));
    const timer = setTimeout(() => settle(refused(408, "the body came too slowly")), limits.withinMs);
    request.on("data", onData).on("end", onEnd).on("close", onGone).on("error", onGone);
    if (request.readableEnded || request.destroyed) onGone();
  });
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

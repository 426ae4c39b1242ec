import type { IncomingMessage } from "node:http";
import type { BodyRefusal } from "./read-body.js";
import { readBytes, refused, unreadable, upTo } from "./read-bytes.js";
import type { RoomForOne } from "./upload-room.js";

/** A file as a form sent it. Neither its name nor what it says it is can be believed. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a form with files sent. */
export type ReadUpload =
  | { readonly kind: "upload"; readonly fields: URLSearchParams; readonly files: readonly UploadedFile[] }
  | BodyRefusal
  /** Too much is being sent by others at the moment. */
  | { readonly kind: "refused"; readonly status: 503; readonly why: string };

export interface UploadLimits {
  readonly maxBytes: number;
  /** From the first look to the last byte, in milliseconds. */
  readonly withinMs: number;
  /** Fields and files together. */
  readonly maxParts: number;
}

/** Room for two of the largest files in one form, and the time that a slow line needs for them. */
export const uploadLimits: UploadLimits = { maxBytes: 21 * 1024 * 1024, withinMs: 120_000, maxParts: 12 };

const boundaryForm = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i;

/**
 * Reads a form with files (RFC 7578), all of it in memory and none of it on disk. Node's own reader of forms takes it apart,
 * once it is known to be of few parts: it would be kept busy by very many.
 */
export async function readUpload(
  request: IncomingMessage,
  limits: UploadLimits,
  room: RoomForOne,
): Promise<ReadUpload> {
  const type = request.headers["content-type"] ?? "";
  const [, quoted, plain] = boundaryForm.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) return refused(415, "send a form with files (multipart/form-data)");
  const refusal = unreadable(request, limits.maxBytes);
  if (refusal) return refusal;
  const counted = upTo(limits.maxBytes);
  const take = (size: number) => counted(size) ?? (room.take(size) ? undefined : noRoom);
  const bytes = await readBytes(request, { withinMs: limits.withinMs, take });
  if (!Buffer.isBuffer(bytes)) return bytes;
  if (partsIn(bytes, boundary, limits.maxParts) === "too-many") return refused(413, "the form has too many parts");
  try {
    const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
    return await takenApart(form);
  } catch {
    return refused(400, "the form is broken");
  }
}

const noRoom = { kind: "refused", status: 503, why: "too much is being sent just now" } as const;

function partsIn(bytes: Buffer, boundary: string, most: number): "few" | "too-many" {
  const sign = Buffer.from(`--${boundary}`);
  let at = bytes.indexOf(sign);
  // One more stands at the end.
  for (let n = 0; at >= 0; n++) {
    if (n > most) return "too-many";
    at = bytes.indexOf(sign, at + sign.length);
  }
  return "few";
}

async function takenApart(form: FormData): Promise<ReadUpload> {
  const fields = new URLSearchParams();
  const given: File[] = [];
  form.forEach((value, name) => {
    if (typeof value === "string") fields.append(name, value);
    // A field for files in which nothing was chosen is sent as an empty one without a name.
    else if (value.name !== "" || value.size > 0) given.push(value);
  });
  const files: UploadedFile[] = [];
  for (const file of given) files.push({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) });
  return { kind: "upload", fields, files };
}

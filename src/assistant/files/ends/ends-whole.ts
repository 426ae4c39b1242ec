import type { FileKind } from "../../../domain/files.js";
import { isArchiveToo } from "./archive-too.js";
import { gifEnd } from "./gif-end.js";
import { heicEnd } from "./heic-end.js";
import { jpegEnd } from "./jpeg-end.js";
import { isPlainPdf } from "./plain-pdf.js";
import { pngEnd } from "./png-end.js";
import { webpEnd } from "./webp-end.js";

/** Kinds that are neither packed nor plain text. */
export type SimpleKind = Extract<FileKind, "png" | "jpeg" | "gif" | "webp" | "heic" | "pdf">;

/**
 * Whether a file of a kind is over where its format says so. What stands behind a picture is drawn by nobody, and found by
 * whoever opens the file as something else. Packed kinds are looked at where they are read.
 */
export function endsWhole(kind: SimpleKind, bytes: Buffer): boolean {
  if (isArchiveToo(bytes)) return false;
  switch (kind) {
    case "png":
      return pngEnd(bytes) === bytes.length;
    case "jpeg":
      return jpegEnd(bytes) === bytes.length;
    case "gif":
      return gifEnd(bytes) === bytes.length;
    case "webp":
      return webpEnd(bytes) === bytes.length;
    case "pdf":
      return isPlainPdf(bytes);
    case "heic":
      return heicEnd(bytes) === bytes.length;
  }
}

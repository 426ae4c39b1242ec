import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Reply } from "./reply.js";
import type { Handler } from "./request.js";

/** A file that never changes under its address: the address carries a hash of the content. */
export interface StaticFile {
  /** Where a page points: path and hash. */
  readonly href: string;
  /** For the `integrity` attribute. */
  readonly integrity: string;
  readonly handle: Handler;
}

/** The same bytes as they were packed before; what is not given is packed here. */
export interface PackedBefore {
  readonly gzip: Buffer;
  readonly brotli: Buffer;
}

export function staticFile(path: string, type: string, body: Buffer, before?: PackedBefore): StaticFile {
  const digest = createHash("sha256").update(body).digest("base64");
  const version = createHash("sha256").update(body).digest("hex").slice(0, 12);
  // Packed when somebody first takes it so: a start does not wait for it.
  let packed = before?.gzip;
  const gzip = () => {
    packed ??= gzipSync(body, { level: 9 });
    return packed;
  };
  return {
    href: `${path}?${version}`,
    integrity: `sha256-${digest}`,
    handle: (request) => {
      const etag = `"${version}"`;
      // Without the hash an old copy could stay for good.
      const lasting = request.query.has(version) ? "public, max-age=31536000, immutable" : "no-cache";
      const headers = { etag, "cache-control": lasting, vary: "accept-encoding" };
      if (request.headers["if-none-match"] === etag) return { kind: "nothing", status: 304, headers };
      // Only files are packed: packing a page that shows what people typed would let its length tell on it.
      const accepted = String(request.headers["accept-encoding"] ?? "");
      const as = (packed: Buffer, encoding: string): Reply => {
        return {
          kind: "content",
          status: 200,
          type,
          body: packed,
          headers: { ...headers, "content-encoding": encoding },
        };
      };
      if (before && accepts(accepted, "br")) return as(before.brotli, "br");
      if (accepts(accepted, "gzip")) return as(gzip(), "gzip");
      return { kind: "content", status: 200, type, body, headers };
    },
  };
}

function accepts(header: string, encoding: "br" | "gzip"): boolean {
  return new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0+)?(?:,|$))`).test(header);
}

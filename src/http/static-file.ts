import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Handler } from "./request.js";

/** A file that never changes under its address: the address carries a hash of the content. */
export interface StaticFile {
  /** Where a page points: path and hash. */
  readonly href: string;
  /** For the `integrity` attribute. */
  readonly integrity: string;
  readonly handle: Handler;
}

export function staticFile(path: string, type: string, body: Buffer): StaticFile {
  const digest = createHash("sha256").update(body).digest("base64");
  const version = createHash("sha256").update(body).digest("hex").slice(0, 12);
  const packed = gzipSync(body, { level: 9 });
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
      return acceptsGzip(request.headers["accept-encoding"])
        ? { kind: "content", status: 200, type, body: packed, headers: { ...headers, "content-encoding": "gzip" } }
        : { kind: "content", status: 200, type, body, headers };
    },
  };
}

function acceptsGzip(header: string | string[] | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?(?:,|$))/.test(String(header ?? ""));
}

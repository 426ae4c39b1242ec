import type { Reply } from "./reply.js";

export interface Attachment {
  readonly name: string;
  /** Its media type, as it was found and not as somebody said. */
  readonly media: string;
  readonly bytes: Buffer;
}

/**
 * A file that somebody gave, to be saved and never shown as a page of ours: not even one that says it is another kind than it
 * is. Pictures may stand in our own pages.
 */
export function attachment({ name, media, bytes }: Attachment): Reply {
  return {
    kind: "content",
    status: 200,
    type: media,
    body: bytes,
    headers: {
      "content-disposition": `attachment; filename="${asciiName(name)}"; filename*=UTF-8''${encoded(name)}`,
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-robots-tag": "noindex",
      "accept-ranges": "none",
    },
  };
}

/** For what cannot read the other form: an ending, and no letter that could end the header. */
function asciiName(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, "_").replace(/^[_.]+/, "");
  return plain === "" || plain.startsWith(".") ? `file${plain}` : plain;
}

/** As RFC 8187 writes a name in any script. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, "")).replace(
    /['()*!]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

import { inflateSync } from "node:zlib";

const headBytes = 12;
const entryBytes = 16;

interface FontTable {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Buffer;
}

/**
 * A font as it was before it was packed for the web (WOFF 1.0, W3C): its tables unpacked, once. What makes PDFs would
 * unpack them anew for every glyph, and take seconds for a page.
 */
export function plainFont(woff: Buffer): Buffer {
  const tables = tablesOf(woff);
  const count = tables.length;
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(headBytes + count * entryBytes);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * entryBytes, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((count - 2 ** power) * entryBytes, 10);
  let offset = head.length;
  const pieces = tables.map(({ tag, checksum, bytes }, index) => {
    const at = headBytes + index * entryBytes;
    head.writeUInt32BE(tag, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    const padding = (4 - (bytes.length % 4)) % 4;
    offset += bytes.length + padding;
    return Buffer.concat([bytes, Buffer.alloc(padding)]);
  });
  return Buffer.concat([head, ...pieces]);
}

function tablesOf(woff: Buffer): readonly FontTable[] {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("a font is not packed as WOFF");
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + index * 20;
    const start = woff.readUInt32BE(at + 4);
    const packed = woff.subarray(start, start + woff.readUInt32BE(at + 8));
    const length = woff.readUInt32BE(at + 12);
    // A table that did not become smaller is not packed.
    const bytes = packed.length < length ? inflateSync(packed) : packed;
    return { tag: woff.readUInt32BE(at), checksum: woff.readUInt32BE(at + 16), bytes };
  });
}

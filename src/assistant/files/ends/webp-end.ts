const riffBytes = 12;
const chunkHeadBytes = 8;
const chunks = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP", "EXIF", "XMP "]);

/**
 * Where a WebP is over: where its RIFF says, if its chunks, all of them a picture's, fill it. Undefined where it is broken.
 * Source: RFC 9649, 2.
 */
export function webpEnd(bytes: Buffer): number | undefined {
  if (bytes.length < riffBytes) return undefined;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return undefined;
  let at = riffBytes;
  while (at + chunkHeadBytes <= end) {
    if (!chunks.has(bytes.toString("latin1", at, at + 4))) return undefined;
    const length = bytes.readUInt32LE(at + 4);
    at += chunkHeadBytes + length + (length % 2);
  }
  return at === end ? end : undefined;
}

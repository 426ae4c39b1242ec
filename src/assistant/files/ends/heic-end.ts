const headBytes = 8;
const longHeadBytes = 16;
const boxes = new Set(["meta", "mdat", "free", "skip", "moov", "moof", "mfra", "idat", "uuid", "mpvd"]);

/**
 * Where a HEIC is over: where the last of its boxes is, if all are ones that pictures have. Undefined where it is broken. A
 * box may say that it goes on to the end of the file, and then nobody could tell what is behind it: it does not pass.
 * Source: ISO/IEC 14496-12, 4.2.
 */
export function heicEnd(bytes: Buffer): number | undefined {
  let at = 0;
  while (at + headBytes <= bytes.length) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (at === 0 ? name !== "ftyp" : !boxes.has(name)) return undefined;
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1;
    if (isLong && at + longHeadBytes > bytes.length) return undefined;
    const length = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    if (length < (isLong ? longHeadBytes : headBytes)) return undefined;
    at += length;
  }
  return at;
}

const signatureBytes = 8;
/** A length, a name and a checksum. */
const chunkBytes = 12;

/** Where a PNG is over: behind its chunk `IEND`, which is empty. Undefined where it is broken. Source: PNG, 5.3. */
export function pngEnd(bytes: Buffer): number | undefined {
  for (let at = signatureBytes; at + chunkBytes <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (!/^[A-Za-z]{4}$/.test(name)) return undefined;
    at += chunkBytes + length;
    if (name === "IEND") return length === 0 ? at : undefined;
  }
  return undefined;
}

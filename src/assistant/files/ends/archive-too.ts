const endOfDirectory = Buffer.from("PK\x05\x06", "latin1");
/** The end of a ZIP's directory, and the longest remark that may follow it. */
const lookedThrough = 22 + 65_535;

/**
 * Whether programs that open archives would open this as one: they look for the directory from the end, whatever stands in
 * front of it or, as a remark, behind. Source: APPNOTE.TXT 4.3.16.
 */
export function isArchiveToo(bytes: Buffer): boolean {
  return bytes.subarray(Math.max(0, bytes.length - lookedThrough)).includes(endOfDirectory);
}

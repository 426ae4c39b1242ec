const sign = "MPF\0";
const entryBytes = 12;
const numberOfImages = 0xb001;
/** More than a phone adds. */
const atMost = 4;

/** How many pictures the index of a multi-picture JPEG tells of; 1 where it is none. Source: CIPA DC-007, 5.2.3. */
export function picturesAnnounced(segment: Buffer): number {
  if (segment.length < 14 || segment.toString("latin1", 0, 4) !== sign) return 1;
  const index = segment.subarray(4);
  const order = index.toString("latin1", 0, 2);
  const short = (at: number) => (order === "II" ? index.readUInt16LE(at) : index.readUInt16BE(at));
  const long = (at: number) => (order === "II" ? index.readUInt32LE(at) : index.readUInt32BE(at));
  const start = long(4);
  if (start + 2 > index.length) return 1;
  const entries = short(start);
  for (let n = 0, at = start + 2; n < entries && at + entryBytes <= index.length; n += 1, at += entryBytes)
    if (short(at) === numberOfImages) return Math.max(1, Math.min(long(at + 8), atMost));
  return 1;
}

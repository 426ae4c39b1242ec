const localHead = 0x04034b50;
const centralHead = 0x02014b50;
const endHead = 0x06054b50;
const endBytes = 22;
/** No document of ours has as many parts. */
const mostEntries = 10_000;

/** What a ZIP says of itself, without unpacking any of it. */
export interface ZipLook {
  readonly names: ReadonlySet<string>;
  /** The first part, where it is not packed: its name and its bytes. */
  readonly first?: { readonly name: string; readonly bytes: Buffer };
}

/**
 * Reads the directory of a ZIP that begins with its first part and ends with its end: one that stands in front of or behind
 * something else is none. Undefined when it is not such a ZIP.
 */
export function lookIntoZip(bytes: Buffer): ZipLook | undefined {
  const end = endOf(bytes);
  if (end === undefined || bytes.readUInt32LE(0) !== localHead) return undefined;
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  if (count > mostEntries || start + size !== end) return undefined;
  const names = new Set<string>();
  for (let at = start, n = 0; n < count; n++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== centralHead) return undefined;
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    if (nameEnd > end) return undefined;
    names.add(bytes.toString("utf8", at + 46, nameEnd));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const first = firstPart(bytes);
  return { names, ...(first ? { first } : {}) };
}

function endOf(bytes: Buffer): number | undefined {
  const furthest = Math.max(0, bytes.length - endBytes - 0xffff);
  for (let at = bytes.length - endBytes; at >= furthest; at--)
    if (bytes.readUInt32LE(at) === endHead && at + endBytes + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  return undefined;
}

function firstPart(bytes: Buffer): ZipLook["first"] {
  if (bytes.length < 30 || bytes.readUInt16LE(8) !== 0) return undefined;
  const size = bytes.readUInt32LE(22);
  const nameEnd = 30 + bytes.readUInt16LE(26);
  const start = nameEnd + bytes.readUInt16LE(28);
  if (start + size > bytes.length) return undefined;
  return { name: bytes.toString("utf8", 30, nameEnd), bytes: bytes.subarray(start, start + size) };
}

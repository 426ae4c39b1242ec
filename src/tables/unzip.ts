import { inflateRawSync } from "node:zlib";

/** The parts of a zip file, by name. */
export type Unzipped =
  | { readonly kind: "parts"; readonly parts: ReadonlyMap<string, Buffer> }
  | { readonly kind: "tooLarge" | "locked" | "broken" };

export interface UnzipLimits {
  /** Of all parts that are wanted, unpacked: counted while they are unpacked, whatever the file says of itself. */
  readonly bytes: number;
  readonly entries: number;
}

const signs = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const longestComment = 0xffff;
const endLength = 22;

/** Unpacks the parts that are wanted and no more than that: a file that would swell beyond the limit is given up there. */
export function unzip(file: Buffer, wanted: (name: string) => boolean, limits: UnzipLimits): Unzipped {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06"));
  if (end < Math.max(0, file.length - endLength - longestComment) || end + endLength > file.length)
    return { kind: "broken" };
  const entries = file.readUInt16LE(end + 10);
  if (entries > limits.entries) return { kind: "tooLarge" };
  const parts = new Map<string, Buffer>();
  let left = limits.bytes;
  let at = file.readUInt32LE(end + 16);
  for (let n = 0; n < entries; n++) {
    const entry = entryAt(file, at);
    if (!entry) return { kind: "broken" };
    at = entry.next;
    if (!wanted(entry.name)) continue;
    if (entry.locked) return { kind: "locked" };
    const bytes = unpacked(entry.packed, entry.method, left);
    if (!Buffer.isBuffer(bytes)) return { kind: bytes };
    left -= bytes.length;
    parts.set(entry.name, bytes);
  }
  return { kind: "parts", parts };
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly locked: boolean;
  readonly packed: Buffer;
  /** Where the list goes on. */
  readonly next: number;
}

function entryAt(file: Buffer, at: number): Entry | undefined {
  if (at + 46 > file.length || file.readUInt32LE(at) !== signs.entry) return undefined;
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
  const local = file.readUInt32LE(at + 42);
  if (local + 30 > file.length || file.readUInt32LE(local) !== signs.local) return undefined;
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const to = from + file.readUInt32LE(at + 20);
  if (to > file.length) return undefined;
  const nameEnd = at + 46 + (nameLength ?? 0);
  return {
    name: file.toString("utf8", at + 46, nameEnd),
    method: file.readUInt16LE(at + 10),
    locked: (file.readUInt16LE(at + 8) & 1) === 1,
    packed: file.subarray(from, to),
    next: nameEnd + (extraLength ?? 0) + (commentLength ?? 0),
  };
}

function unpacked(packed: Buffer, method: number, most: number): Buffer | "tooLarge" | "broken" {
  if (method === 0) return packed.length > most ? "tooLarge" : packed;
  if (method !== 8) return "broken";
  if (most <= 0) return "tooLarge";
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? "tooLarge" : "broken";
  }
}

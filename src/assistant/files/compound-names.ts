const signature = Buffer.from("d0cf11e0a1b11ae1", "hex");
const entryBytes = 128;
/** The names that tell one document from another stand near the beginning of its directory. */
const mostSectors = 256;

/**
 * Names in the directory of an OLE compound file, as Hangul documents are; undefined when it is none, or a broken one.
 * Source: [MS-CFB], "Compound File Header", "Directory Entry".
 */
export function compoundNames(bytes: Buffer): ReadonlySet<string> | undefined {
  if (bytes.length < 1_536 || !bytes.subarray(0, 8).equals(signature)) return undefined;
  const shift = bytes.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return undefined;
  const names = new Set<string>();
  const seen = new Set<number>();
  for (let sector = bytes.readUInt32LE(48); sector < lastSector; ) {
    const at = (sector + 1) << shift;
    if (seen.has(sector) || seen.size > mostSectors || at < 0 || at + (1 << shift) > bytes.length) return undefined;
    seen.add(sector);
    for (let entry = at; entry < at + (1 << shift); entry += entryBytes) {
      const length = bytes.readUInt16LE(entry + 64);
      if (length > 2 && length <= 64) names.add(bytes.toString("utf16le", entry, entry + length - 2));
    }
    const next = sectorAfter(bytes, shift, sector);
    if (next === undefined) return undefined;
    sector = next;
  }
  return names;
}

/** Numbers from here on say that a chain is over. */
const lastSector = 0xfffffff0;

/** The table of sectors stands in sectors that the header lists; a directory beyond the listed ones is none of a document. */
function sectorAfter(bytes: Buffer, shift: number, sector: number): number | undefined {
  const perSector = 1 << (shift - 2);
  const listed = Math.floor(sector / perSector);
  if (listed >= 109) return undefined;
  const table = bytes.readUInt32LE(76 + listed * 4);
  const at = ((table + 1) << shift) + (sector % perSector) * 4;
  return table < lastSector && at >= 0 && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : undefined;
}

/**
 * Korean text as Excel saves a CSV by itself in Korea (CP949, that is windows-949); undefined when the bytes are no such
 * text. Node's own reader of EUC-KR knows only the 2,350 syllables of KS X 1001 and drops half of a pair of any other in
 * silence ("똠" becomes "c"), so those are told here: they follow, in the order of Unicode, in the places that KS X 1001
 * leaves free.
 */
export function decodeCp949(bytes: Uint8Array): string | undefined {
  pairs ??= allPairs();
  const said: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      said.push(String.fromCharCode(lead));
      continue;
    }
    at += 1;
    const pair = pairs.get((lead << 8) | (bytes[at] ?? 0));
    if (pair === undefined) return undefined;
    said.push(pair);
  }
  return said.join("");
}

/** Made when it is first needed: it takes some milliseconds. */
let pairs: ReadonlyMap<number, string> | undefined;

function allPairs(): ReadonlyMap<number, string> {
  const found = standardPairs();
  const standard = new Set(found.values());
  let next = 0xac00;
  for (let lead = 0x81; lead <= 0xc6; lead++) {
    for (const trail of freeTrails(lead)) {
      while (standard.has(String.fromCharCode(next))) next += 1;
      if (next > 0xd7a3) return found;
      found.set((lead << 8) | trail, String.fromCharCode(next));
      next += 1;
    }
  }
  return found;
}

function standardPairs(): Map<number, string> {
  const decoder = new TextDecoder("euc-kr");
  const found = new Map([
    [0xa2e6, "€"],
    [0xa2e7, "®"],
  ]);
  for (let lead = 0xa1; lead <= 0xfe; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const said = decoder.decode(Uint8Array.of(lead, trail));
      if (said.length === 1 && said !== "\uFFFD") found.set((lead << 8) | trail, said);
    }
  return found;
}

function freeTrails(lead: number): readonly number[] {
  const upTo = lead <= 0xa0 ? 0xfe : 0xa0;
  return [...between(0x41, 0x5a), ...between(0x61, 0x7a), ...between(0x81, upTo)];
}

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

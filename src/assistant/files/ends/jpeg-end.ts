import { picturesAnnounced } from "./pictures-announced.js";

const marker = 0xff;
const [startOfImage, endOfImage, startOfScan, app2] = [0xd8, 0xd9, 0xda, 0xe2] as const;

/**
 * Where a JPEG is over: behind its end-of-image marker, or that of the last of the pictures that it announces (phones add
 * one for bright screens). Undefined where it is broken. Source: ITU-T T.81, B; CIPA DC-007.
 */
export function jpegEnd(bytes: Buffer): number | undefined {
  const first = pictureEnd(bytes, 0);
  let end = first?.end;
  for (let left = (first?.announced ?? 1) - 1; left > 0 && end !== undefined && end < bytes.length; left -= 1)
    end = pictureEnd(bytes, end)?.end;
  return end;
}

interface Picture {
  readonly end: number;
  /** How many pictures it says there are, itself among them. */
  readonly announced: number;
}

function pictureEnd(bytes: Buffer, from: number): Picture | undefined {
  if (bytes[from] !== marker || bytes[from + 1] !== startOfImage) return undefined;
  let at = from + 2;
  let announced = 1;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== marker) return undefined;
    const kind = bytes[at + 1] ?? 0;
    if (kind === marker) {
      at += 1;
      continue;
    }
    if (kind === endOfImage) return { end: at + 2, announced };
    if (isAlone(kind)) return undefined;
    if (at + 4 > bytes.length) return undefined;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return undefined;
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (kind === app2) announced = Math.max(announced, picturesAnnounced(segment));
    at += 2 + length;
    if (kind === startOfScan) at = behindScan(bytes, at);
  }
  return undefined;
}

/** Markers that stand for nothing outside of a scan, or for no segment at all. */
function isAlone(kind: number): boolean {
  return kind === 0 || kind === 1 || (kind >= 0xd0 && kind <= startOfImage);
}

/** Inside a scan 0xff stands before a zero or a restart; any other marker ends it. */
function behindScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(marker, from); at >= 0; at = bytes.indexOf(marker, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== marker && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}

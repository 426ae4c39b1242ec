import { decodeCp949 } from "./cp949.js";

/**
 * The text of a CSV file, whichever program saved it: UTF-8 with its mark or without, UTF-16 with its mark ("Unicode text"
 * of Excel), else CP949. Undefined when it is none of them, or no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  // A NUL stands in pictures and programs, and in no table.
  return text?.includes("\0") ? undefined : text;
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly("utf-16le", bytes);
  if (first === 0xfe && second === 0xff) return strictly("utf-16be", bytes);
  return strictly("utf-8", bytes) ?? decodeCp949(bytes);
}

/** Without the mark at its beginning. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

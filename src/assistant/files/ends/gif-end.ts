const headBytes = 13;
const [extension, image, trailer] = [0x21, 0x2c, 0x3b] as const;

/** Where a GIF is over: behind its trailer. Undefined where it is broken. Source: GIF89a, 17 to 27. */
export function gifEnd(bytes: Buffer): number | undefined {
  let at = headBytes + tableBytes(bytes[10]);
  while (at < bytes.length) {
    const block = bytes[at];
    if (block === trailer) return at + 1;
    if (block === extension) at = behindSubBlocks(bytes, at + 2);
    else if (block === image) at = behindSubBlocks(bytes, at + 11 + tableBytes(bytes[at + 9]));
    else return undefined;
  }
  return undefined;
}

/** A table of colours, as the flags of a screen or a picture tell of it. */
function tableBytes(flags = 0): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function behindSubBlocks(bytes: Buffer, from: number): number {
  let at = from;
  for (let length = bytes[at]; length !== undefined && length > 0; length = bytes[at]) at += 1 + length;
  return at + 1;
}

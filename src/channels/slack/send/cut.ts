/** Cuts what is too long, with a sign that it was: "…" in the last place. Never through a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, boundary(text, most - 1)).trimEnd()}…`;
}

/** The same words in pieces that are short enough: at the end of a paragraph, a line, a sentence, a word, or at worst in one. */
export function inPieces(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const at = breakIn(rest, most);
    const piece = rest.slice(0, at).trimEnd();
    if (piece !== "") pieces.push(piece);
    rest = rest.slice(at).replace(/^\s+/, "");
  }
  if (rest.trim() !== "") pieces.push(rest);
  return pieces;
}

function breakIn(text: string, most: number): number {
  const head = text.slice(0, most + 1);
  for (const pattern of [/\n\n/g, /\n/g, /[.!?…](?=\s)/g, /\s/g]) {
    const last = [...head.matchAll(pattern)].at(-1);
    const at = last ? last.index + last[0].length : 0;
    if (last && at <= most && at > most / 2) return at;
  }
  return boundary(text, most);
}

/** Not between the halves of a character. */
function boundary(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

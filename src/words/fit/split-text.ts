import { fits, lengthOf } from "./length.js";
import type { Length } from "./limits.js";

/** Stands where a sentence was taken apart. */
export const cutSign = "…";

/**
 * A text in pieces that each fit. It is taken apart between paragraphs if that will do, else between lines, sentences,
 * words, and only then inside a word, never inside what people see as one letter. Where a sentence was taken apart, the
 * piece ends with a sign. Nothing is lost but white space at the seams.
 */
export function splitText(text: string, limit: Length): readonly string[] {
  if (fits(text, limit)) return [text];
  return packed(text.trim(), limit, seams).filter((piece) => piece !== "");
}

/** Where a text may be taken apart, the best place first. What a seam matches stays with the piece before it. */
const seams: readonly Seam[] = [
  { after: /\n\s*\n/gu, sign: "" },
  { after: /\n/gu, sign: "" },
  { after: /[.!?。！？]["'”’)\]]*\s/gu, sign: "" },
  { after: /\s/gu, sign: cutSign },
];

interface Seam {
  readonly after: RegExp;
  readonly sign: string;
}

function packed(text: string, limit: Length, [seam, ...finer]: readonly Seam[]): readonly string[] {
  if (!seam) return byLetters(text, limit);
  const room = shortened(limit, seam.sign);
  const pieces: string[] = [];
  let piece = "";
  const close = () => {
    if (piece.trim() !== "") pieces.push(piece.trim());
    piece = "";
  };
  for (const part of apart(text, seam.after)) {
    if (fits((piece + part).trim(), room)) {
      piece += part;
      continue;
    }
    close();
    if (fits(part.trim(), room)) {
      piece = part;
      continue;
    }
    const smaller = packed(part.trim(), room, finer);
    pieces.push(...smaller.slice(0, -1));
    piece = smaller.at(-1) ?? "";
    // White space that was trimmed away keeps what follows apart.
    piece += part.slice(part.trimEnd().length);
  }
  close();
  return pieces.map((one, index) => (index < pieces.length - 1 ? signed(one, seam.sign) : one));
}

function apart(text: string, after: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(after)) {
    parts.push(text.slice(from, index + found.length));
    from = index + found.length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== "");
}

const letters = new Intl.Segmenter("ko", { granularity: "grapheme" });

function byLetters(text: string, limit: Length): readonly string[] {
  const room = shortened(limit, cutSign);
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const { segment } of letters.segment(text)) {
    // A single letter that is longer than a whole message (many marks on one another) goes by its code points.
    for (const unit of fits(segment, room) ? [segment] : segment) {
      const length = lengthOf(unit, room);
      if (used + length > room.most && piece !== "") {
        pieces.push(signed(piece, cutSign));
        piece = "";
        used = 0;
      }
      piece += unit;
      used += length;
    }
  }
  return piece === "" ? pieces : [...pieces, piece];
}

function shortened(limit: Length, sign: string): Length {
  return { ...limit, most: Math.max(1, limit.most - lengthOf(sign, limit)) };
}

function signed(piece: string, sign: string): string {
  return piece.endsWith(sign) ? piece : piece + sign;
}

/** A text without spaces: its letters, where each stood, and which begin a word. */
export interface Letters {
  readonly text: string;
  readonly at: readonly number[];
  readonly begins: readonly boolean[];
}

/** Takes the spaces out of the first letters of a text. */
export function lettersOf(plain: string, most: number): Letters {
  const at: number[] = [];
  const begins: boolean[] = [];
  let text = "";
  let broken = true;
  for (let i = 0; i < plain.length && at.length < most; i++) {
    const letter = plain[i] ?? "";
    if (letter !== " ") {
      at.push(i);
      begins.push(broken);
      // A capital whose small letter is two would move all that follows.
      text += letter.toLowerCase()[0] ?? letter;
    }
    broken = letter === " ";
  }
  return { text, at, begins };
}

/** Where a text stands in the letters, whatever the spaces of either. */
export function placeOf({ text }: Letters, said: string): { readonly start: number; readonly end: number } | undefined {
  const sought = said.replaceAll(" ", "").toLowerCase();
  const start = sought === "" ? -1 : text.indexOf(sought);
  return start < 0 ? undefined : { start, end: start + sought.length };
}

/** How each letter stands to the longest of a list's words there: outside (0), at its beginning (1), within (2), or at a beginning in the middle of a word (3). */
export function marksOf({ text, begins }: Letters, words: ReadonlySet<string>, longest: number): Uint8Array {
  const marks = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++)
    for (let n = Math.min(longest, text.length - i); n >= 2; n--) {
      if (!words.has(text.slice(i, i + n))) continue;
      if (marks[i] === 0) marks[i] = begins[i] ? 1 : 3;
      for (let k = i + 1; k < i + n; k++) if (marks[k] === 0) marks[k] = 2;
      break;
    }
  return marks;
}

/** A text as names are looked for in it: letters and figures alone, all small. */
export interface Squashed {
  readonly letters: string;
  /** Where each letter stood. */
  readonly at: readonly number[];
  readonly wordStarts: ReadonlySet<number>;
}

/** Takes out all that is no letter or figure. */
export function squash(text: string): Squashed {
  const at: number[] = [];
  const wordStarts = new Set<number>();
  let letters = "";
  let broken = true;
  for (let i = 0; i < text.length; i++) {
    const c = (text[i] ?? "").toLowerCase();
    if (!/[\p{L}\p{N}+&]/u.test(c)) {
      broken = true;
      continue;
    }
    if (broken) wordStarts.add(at.length);
    broken = false;
    letters += c;
    at.push(i);
  }
  return { letters, at, wordStarts };
}

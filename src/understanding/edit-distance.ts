/** Letters of Hangul taken apart (초성, 중성, 종성), so that one slip of the finger counts as one. */
function jamo(text: string): string {
  return text.normalize("NFD");
}

/** How many letters of Hangul differ between two words; stops counting above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  const [left, right] = [jamo(a), jamo(b)];
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let row = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[right.length] ?? most + 1;
}

/** Longest name that is kept, in characters. */
const longest = 100;

/**
 * A file's name as it may be shown and saved anywhere: no path, no control or direction marks, no characters that a file
 * system or a header gives a meaning, composed as Korean is typed (a Mac decomposes it). Empty when nothing is left.
 */
export function cleanName(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, "")
    .replace(/[\p{Z}]+/gu, " ")
    .replace(/["<>:|?*;%]/g, "_")
    .replace(/^[. ]+|[. ]+$/g, "");
  const letters = [...plain];
  if (letters.length <= longest) return plain;
  const ending = endingOf(plain);
  const tail = ending === undefined ? "" : `.${ending}`;
  return `${letters
    .slice(0, longest - tail.length)
    .join("")
    .trimEnd()}${tail}`;
}

/** What stands after a name's last dot, in small letters; undefined where there is none. */
export function endingOf(name: string): string | undefined {
  const read = /[^.]\.([\p{L}\p{N}]{1,10})$/u.exec(name);
  return read?.[1]?.toLowerCase();
}

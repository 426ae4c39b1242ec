// Progress for people, always on standard error: standard output belongs to data.

export const root = new URL("../", import.meta.url);

/** One line of progress, Korean first. */
export function say(korean, english) {
  process.stderr.write(`· ${korean} · ${english}\n`);
}

/** One line that says what is wrong and what to do, then the end. */
export function giveUp(korean, english) {
  process.stderr.write(`✗ ${korean} · ${english}\n`);
  process.exit(1);
}

const endMark = "%%EOF";
/** Readers look for the end in so many of the last bytes. Source: ISO 32000-1, implementation note 18. */
const endWithin = 1_024;

/** What may follow an end inside the file: what was added to it later, as its own objects. */
const goesOn = /^[\0\t\n\f\r ]*(?:$|%|\d+ +\d+ +obj\b|xref\b|startxref\b|trailer\b)/;
const blank = /^[\0\t\n\f\r ]*$/;

/** Long enough not to stand in packed bytes by chance; a letter of a name may be written as `#` and its number. */
const acts = ["JavaScript", "Launch", "EmbeddedFile"].map((name) => spelled(name)).join("|");
const actsAnywhere = new RegExp(`/(?:${acts})`);
const script = new RegExp(`/${spelled("JS")}(?=[\\0\\t\\n\\f\\r ()<>/\\[\\]{}%])`);
const [packed, packedEnd] = ["stream", "endstream"] as const;

/**
 * Whether a PDF ends as one, with nothing of another kind behind any of its ends, and holds neither a script nor a program
 * to launch nor another file, as far as that stands in it in plain. What is in packed object streams is not unpacked.
 */
export function isPlainPdf(bytes: Buffer): boolean {
  const text = bytes.toString("latin1");
  const last = text.lastIndexOf(endMark);
  if (last < text.length - endWithin || last < 0 || !blank.test(text.slice(last + endMark.length))) return false;
  for (let at = text.indexOf(endMark); at < last; at = text.indexOf(endMark, at + 1))
    if (!goesOn.test(text.slice(at + endMark.length, at + endMark.length + endWithin))) return false;
  return !actsAnywhere.test(text) && !script.test(withoutPacked(text));
}

/** In one pass, however often something begins that never ends. */
function withoutPacked(text: string): string {
  const left: string[] = [];
  let at = 0;
  for (let from = text.indexOf(packed); from >= 0; from = text.indexOf(packed, at)) {
    const to = text.indexOf(packedEnd, from + packed.length);
    if (to < 0) break;
    left.push(text.slice(at, from));
    at = to + packedEnd.length;
  }
  return [...left, text.slice(at)].join(" ");
}

function spelled(name: string): string {
  return [...name].map((letter) => `(?:${letter}|#${hex(letter)})`).join("");
}

function hex(letter: string): string {
  const code = letter.charCodeAt(0).toString(16);
  return [...code].map((digit) => (/\d/.test(digit) ? digit : `[${digit}${digit.toUpperCase()}]`)).join("");
}

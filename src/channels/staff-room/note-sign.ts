/** What staff wrote in one message: what is for the person, and what is for colleagues alone. Each empty where there is none. */
export interface NotesApart {
  readonly said: string;
  readonly note: string;
}

/** What nobody sees: spaces, characters without a form of their own, letters that are drawn as nothing. */
const unseen = "[\\s\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]";
/** A slash of any width, or of any look that stands for one. */
const slash = "[/\\u2044\\u2215\\u2571\\u29F8\\uFF0F]";
/** Two slashes, whatever unseen stands between; or one character that shows two. */
const sign = `(?:${slash}(?:(?!\\s)${unseen})*${slash}|\\u2AFD)`;
/** What quotes, lists and code begin with: marks of any kind, and the number of a list. */
const mark = `(?:(?!${slash}|\\u2AFD)[\\p{P}\\p{S}]|(?:\\p{Nd}{1,3}|[A-Za-z]|[ivx]{1,4})[.)]|\\p{No}|${unseen})`;

/** Doubt is for the note: what was kept back can be said again, what was said cannot be unsaid. */
const noteLine = new RegExp(`^${mark}*${sign}`, "u");
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;
/** Of what is left beside a note: no more than the frame of a quote, of a list, or of code. */
const frameAlone = new RegExp(`^(?:[>*_~\`|•◦▪-]|${unseen})*$`, "u");
const closing = /[`*_~]+$/;

/**
 * A line that begins with `//` is for colleagues alone, whatever stands before and after it: after marks of a quote, a
 * list or code, after what nobody sees, and with slashes of any width.
 */
export function notesApart(text: string): NotesApart {
  const lines = text.split(lineEnd);
  const notes = lines.flatMap((line) => {
    const begins = noteLine.exec(line)?.[0];
    if (begins === undefined) return [];
    const note = line.slice(begins.length).replace(/^[/\uFF0F]+/, "");
    return [(/[`*_~]/.test(begins) ? note.replace(closing, "") : note).trim()];
  });
  const rest = lines.filter((line) => !noteLine.test(line)).join("\n");
  const said = notes.length === 0 ? text.trim() : rest.trim();
  return { said: frameAlone.test(said) ? "" : said, note: notes.filter((note) => note !== "").join("\n") };
}

/** Whether all of it is for colleagues, and so is what comes with it. */
export function isNoteAlone(text: string): boolean {
  const { said, note } = notesApart(text);
  return said === "" && note !== "";
}

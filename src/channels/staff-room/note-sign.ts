/** A line that begins so is for colleagues alone. */
const noteSign = "//";

export function isNote(text: string): boolean {
  return text.startsWith(noteSign);
}

/** What a note says; empty where nothing was written yet. */
export function noteText(text: string): string {
  return text.slice(noteSign.length).trim();
}

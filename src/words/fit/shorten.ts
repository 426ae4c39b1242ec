/** Cuts what is too long, with a sign that it was: "…" in the last place. Never through a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, boundary(text, most - 1)).trimEnd()}…`;
}

/** Not between the halves of a character. */
function boundary(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}

/**
 * Words as they are, for where Slack reads its own marks: nobody is named, no channel is called and no link is made by what
 * somebody typed.
 */
export function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** In bold; left as it is where a mark of Slack's own in it would end the bold. */
export function bold(text: string): string {
  const line = escapeText(text.replace(/\s+/g, " ").trim());
  return line === "" || line.includes("*") || !isPlain(line) ? line : `*${line}*`;
}

/** Whether none of Slack's marks for bold, code and the like stand around anything in it; one alone ("40~49") is no mark. */
export function isPlain(text: string): boolean {
  return !/([*_~`]).*\1/.test(text);
}

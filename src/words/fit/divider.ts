/**
 * "─ 상담사 ○○○ 님이 함께해요 ─" at the start of a text says who comes or goes: it is nobody's words, and stands apart from
 * what follows it.
 */
export function splitDivider(text: string): { readonly divider: string | null; readonly text: string } {
  const read = /^─ ([^─\n]+) ─\s*/.exec(text);
  return read === null ? { divider: null, text } : { divider: read[1] ?? "", text: text.slice(read[0].length) };
}

/** Whether somebody of the staff wrote it, so that it has to be marked as a person's. */
export function isStaffsWords({ from, text }: { readonly from: string; readonly text: string }): boolean {
  return from === "staff" && splitDivider(text).text !== "";
}

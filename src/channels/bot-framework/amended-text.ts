import type { Amendment } from "../../assistant/ports.js";

/** The words for a message that was put right or taken back. */
type AmendWords = (key: "amend.mark" | "amend.gone.person" | "amend.gone.staff") => string;

/** What a message says now: put right, with a sign that it was, or taken back. */
export function amendedText({ amended, text, from }: Amendment["now"], words: AmendWords): string {
  if (amended === undefined) return text;
  if (amended === "edited") return `${text} (${words("amend.mark")})`;
  return words(from === "person" ? "amend.gone.person" : "amend.gone.staff");
}

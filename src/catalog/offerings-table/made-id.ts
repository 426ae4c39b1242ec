import { romanised } from "../../language/romanised.js";

/** Longest that the catalogue takes. */
const longest = 60;

/** An id for a new offering, made of its title in Latin letters, that nothing in the catalogue has yet. */
export function madeId(round: string, title: string, taken: ReadonlySet<string>): string {
  const latin = romanised(title)
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const stem = trimmed(`${trimmed(round.slice(0, 36))}-${trimmed(latin) || "offering"}`.slice(0, longest - 4));
  if (!taken.has(stem)) return stem;
  for (let n = 2; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

function trimmed(text: string): string {
  return text.replace(/^-+|-+$/g, "");
}

/** Control characters that text is written with. */
const usual = new Set(["\t", "\n", "\r", "\f"]);
const markup =
  /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype|\?xml|html|head|body|svg|script|style|iframe|object|embed)\b/i;

/** Whether bytes are plain Korean or other text, in UTF-8 or as Windows wrote it before (EUC-KR), and no page in disguise. */
export function isPlainText(bytes: Buffer): boolean {
  const text = decoded(bytes, "utf-8") ?? decoded(bytes, "euc-kr");
  if (text === undefined || markup.test(text.slice(0, 4_000))) return false;
  for (const [one] of text.matchAll(/\p{Cc}/gu)) if (!usual.has(one)) return false;
  return true;
}

function decoded(bytes: Buffer, encoding: "utf-8" | "euc-kr"): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

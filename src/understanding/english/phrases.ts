/** A line as phrases are looked for in it: small letters, one blank between words, nothing else but digits and apostrophes. */
export function plainEnglish(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’`]/g, "'")
    .replace(
      /\b(i)(m|ve)\b|\b(don|can|won|isn|didn)(t)\b/g,
      (_, i = "", am = "", not = "", t = "") => `${i}${not}'${am}${t}`,
    )
    .replace(/[^a-z0-9'\s-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether a phrase stands in the line as whole words. */
export function saysPart(plain: string, phrase: string): boolean {
  return ` ${plain} `.includes(` ${phrase} `);
}

/** The line without what is only polite around it: "could you please stop" → "stop". */
export function withoutManners(
  plain: string,
  polite: { readonly before: readonly string[]; readonly after: readonly string[] },
): string {
  const lead = polite.before.find((one) => plain.startsWith(`${one} `));
  if (lead !== undefined) return withoutManners(plain.slice(lead.length + 1), polite);
  const tail = polite.after.find((one) => plain.endsWith(` ${one}`));
  return tail === undefined ? plain : withoutManners(plain.slice(0, -tail.length - 1), polite);
}

/** The first name under which one of its phrases stands in the line; a longer phrase before a shorter one. */
export function namedBy<Name extends string>(
  plain: string,
  table: Readonly<Partial<Record<Name, readonly string[]>>>,
): Name | undefined {
  const all = (Object.entries(table) as [Name, readonly string[]][]).flatMap(([name, phrases]) =>
    phrases.map((phrase) => ({ name, phrase })),
  );
  return all
    .filter(({ phrase }) => saysPart(plain, phrase))
    .reduce<(typeof all)[number] | undefined>(
      (best, one) => (best && best.phrase.length >= one.phrase.length ? best : one),
      undefined,
    )?.name;
}

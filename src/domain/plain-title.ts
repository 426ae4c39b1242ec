/** A title as it is told from others: without its spaces, whatever the width and case of its letters. */
export function plainTitle(title: string): string {
  return title.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

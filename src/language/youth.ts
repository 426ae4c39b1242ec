/** Whether the words of a condition speak of the young: where exactly an office draws the line is its own affair. */
export function speaksOfYouth(words: string): boolean {
  return words.includes("청년");
}

/** The phrases of a list that is written with commas between them, over as many lines as it takes. */
export const list = (phrases: string): readonly string[] =>
  phrases
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

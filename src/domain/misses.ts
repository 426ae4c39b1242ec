/** What was not understood is kept for so many days after it was last said. */
export const missesKeptDays = 90;

/** What staff made of something that was not understood. */
export type MissSettled = "ignored" | "taught";

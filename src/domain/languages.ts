/** The languages that the assistant speaks with people. `easy` is Korean in everyday words and short sentences. */
export const languages = ["ko", "en", "easy"] as const;
export type Language = (typeof languages)[number];

/** What a talk is held in until its person asks for another. */
export const usualLanguage: Language = "ko";

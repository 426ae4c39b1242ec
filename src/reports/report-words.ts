/** Words of reports by their key in `locales/`; placeholders are filled from `params`. */
export type ReportWords = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The words of a survey's question, by its versioned id; undefined of one that nobody knows any more. */
export type QuestionWords = (question: string) => string | undefined;

/** Finds the words of a key in `locales/`; placeholders are filled from `params`. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Finds the words of a key of `locales/`. */
export type Words = (key: TerminalKey) => string;

/** Every key of `terminal.yaml`. */
export const terminalKeys = [
  "terminal.welcome",
  "terminal.resumed",
  "terminal.from.assistant",
  "terminal.from.staff",
  "terminal.from.person",
  "terminal.bye",
  "terminal.refused.tooLong",
  "terminal.refused.busy",
  "terminal.refused.erased",
  "terminal.refused.down",
] as const;
export type TerminalKey = (typeof terminalKeys)[number];

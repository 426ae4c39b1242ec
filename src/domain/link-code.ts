/** What somebody says about going on in another messenger: that they want to, or the code they were given there. */
export type LinkWish =
  | { readonly kind: "ask" }
  /** The words that the help text names, and nothing else: a code, at once. */
  | { readonly kind: "new" }
  /** Six digits. `named`: the words say that it is a code. `bare`: the message is nothing but six digits. */
  | { readonly kind: "code"; readonly code: string; readonly how: "named" | "bare" };

/** 810502: a year, a month, a day. No code that is given out looks so, or it would be read as somebody's birthday. */
export function looksLikeBirthDate(code: string): boolean {
  return /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(code);
}

/** As people read it, and type it: "123 456". */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

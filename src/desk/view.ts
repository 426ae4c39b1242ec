import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { SignedIn } from "../assistant/desk-ports/accounts.js";
import type { Words } from "./words.js";

/** What parts of a page need wherever they stand. */
export interface View {
  readonly words: Words;
  /**
   * The words of a notice, if there are any: its name comes from the address, which anybody can write. Where the words
   * have places to fill, what fills them has to come along.
   */
  notice(key: string, fill?: Readonly<Record<string, string>>): string | undefined;
  /** ISO instant at which the page is drawn. */
  readonly now: string;
  /** Nobody on the pages before the sign-in. */
  readonly who?: SignedIn;
  /** For the hidden field of every form. */
  readonly csrf: string;
  /** The address of this page, with its query. */
  readonly path: string;
  /** Names the form that a page is given: the same form sent twice does its work once. */
  newKey(): string;
}

const context = createContext<View | undefined>(undefined);

export const ViewProvider = context.Provider;

export function useView(): View {
  const view = useContext(context);
  if (!view) throw new Error("a part of a page was drawn outside a page");
  return view;
}

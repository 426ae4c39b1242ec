import type { View } from "../view.js";

/** What a fact is called in a table: the chat's own names are made to stand in its sentences, and some say little alone. */
export function factLabel({ words, notice }: Pick<View, "words" | "notice">, key: string, given?: string): string {
  return notice(`desk.fact.${key}`) ?? given ?? words(`fact.name.${key}`);
}

import type { Catalog } from "../domain/program.js";

/** What people may call a program and the things inside it. */
export interface ProgramNames {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly aliases: readonly string[];
  /**
   * Titles of offerings that stand side by side in a round and so have to be told apart, each once, and
   * their bare form ("와인" of "와인 커뮤니티").
   */
  readonly offerings: readonly string[];
}

/** The names that the reader of messages has to know, program by program. */
export function programNames(catalog: Catalog): ProgramNames[] {
  return catalog.programs.map(({ id, title, shortTitle, aliases, rounds }) => {
    const chosenAmong = rounds.map(({ offerings }) => offerings).filter((offerings) => offerings.length > 1);
    const offerings = [...new Set(chosenAmong.flat().flatMap((offering) => namesOf(offering.title)))];
    return { id, title, shortTitle, aliases, offerings };
  });
}

function namesOf(title: string): string[] {
  const bare = title.replace(/ 커뮤니티$/, "");
  return bare === title ? [title] : [title, bare];
}

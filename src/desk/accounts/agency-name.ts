import type { Desk } from "../desk.js";

/** An agency's name; one that is no longer in the catalogue is called by its id. */
export function agencyName({ agencies, words }: Pick<Desk, "agencies" | "words">, agency: string | null): string {
  if (agency === null) return words("desk.everyAgency");
  return agencies.find(({ id }) => id === agency)?.name ?? agency;
}

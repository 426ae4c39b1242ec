import { say } from "../../dialog/say.js";
import { agencyOf } from "../../domain/agency.js";
import { frontDesk } from "../../domain/staff.js";
import type { Parts } from "../parts.js";

/** An agency as staff and people read it; what has no name of its own is called the front desk. */
export function agencyName({ catalog, words }: Pick<Parts, "catalog" | "words">, id: string): string {
  const { name } = agencyOf(catalog, id);
  return id === frontDesk && name === id ? words.word(say("handoffs.frontDesk")) : name;
}

/** As the person is told it: the front desk is nothing to them. */
export function agencyToPerson(parts: Parts, id: string): string {
  return id === frontDesk ? "" : agencyName(parts, id);
}

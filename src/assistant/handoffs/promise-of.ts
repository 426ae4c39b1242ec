import { agencyOf } from "../../domain/agency.js";
import { promiseFor } from "../../domain/promise.js";
import type { PromiseOf } from "../../store/handoff-promises.js";
import type { Parts } from "../parts.js";

/** What agencies of the catalogue promise of a hand-off, in their own hours and with the holidays. */
export function promiseOf({ catalog }: Pick<Parts, "catalog">): PromiseOf {
  return (agency, times) => promiseFor(agencyOf(catalog, agency), catalog.holidays)(times);
}

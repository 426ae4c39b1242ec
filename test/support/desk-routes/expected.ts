import type { Permission } from "../../../src/domain/staff.js";
import type { DeskAgency, Ids } from "../desk-agency.js";

/** Who may use a route, as trust.md and the issue want it; written down apart from what the code grants. */
export type Needs = "anyone" | "signedIn" | Permission;

/** What is known of a route beside its address. */
export interface Expected {
  readonly needs: Needs;
  /** Whose ids stand in the address for `:id`. */
  readonly of?: keyof Ids;
  /** Whose first id stands for `:offering`. */
  readonly within?: keyof Ids;
  /** Addresses are tried with each of these, about things of `about`. */
  readonly queries?: (about: DeskAgency) => readonly string[];
  /** A form as the page would send it, about things of `about`. */
  readonly fields?: (about: DeskAgency) => Readonly<Record<string, string>>;
  /** Ends what later forms need: tried last. */
  readonly ends?: true;
}

/** Routes by method and address. */
export type ExpectedRoutes = Readonly<Record<string, Expected>>;

export const first = (ids: readonly string[]): string => ids[0] ?? "";

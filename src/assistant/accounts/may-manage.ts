import { mayGrant, type StaffMember } from "../../domain/staff.js";

/** Whose hand it is: somebody at the desk, or whoever holds the command line. */
export type Manager = Pick<StaffMember, "role" | "agency"> | "operator";

type Place = Pick<StaffMember, "role" | "agency">;

/**
 * Whether somebody may have an account of this role and agency under them: to make it, to change it, to move it there.
 * Nobody gives or takes what they do not have themselves. The front desk is everybody's, but its accounts are not.
 */
export function mayManage(by: Manager, { role, agency }: Place): boolean {
  if (by === "operator") return true;
  return mayGrant(by.role, role) && (by.agency === null || by.agency === agency);
}

/** An administrator is every agency's: there is no such thing as one of a single agency. */
export function placed(place: Place): Place {
  return place.role === "administrator" ? { ...place, agency: null } : place;
}

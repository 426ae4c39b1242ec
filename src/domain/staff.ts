/** 상담사, 사업 담당, 기관 관리자, 전체 관리자. */
export const roles = ["counsellor", "officer", "manager", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Somebody who works at the desk, as everything that is done for them needs to know them. */
export interface StaffMember {
  readonly id: string;
  /** What the person in the talk sees. */
  readonly name: string;
  readonly role: Role;
  /** The agency whose people they see; `null` sees every agency's. */
  readonly agency: string | null;
}

/**
 * What an account may do. `handoffs`: answer people. `people`: look somebody up, open them with a reason, take in their
 * requests. `erase`: export and erase on request. `replies`: the agency's canned replies. `accounts`: who works here.
 * `audit`: who looked at what. `understanding`: what the assistant did not understand, and what it is taught. `programs`:
 * see the programs, their rounds and who waits. `rounds`: edit them. `selection`: screening, attendance, hours,
 * certificates. `reports`: the figures. `surveys`: what surveys ask and what was answered to them.
 */
export const permissions = [
  "handoffs",
  "people",
  "erase",
  "replies",
  "accounts",
  "audit",
  "understanding",
  "programs",
  "rounds",
  "selection",
  "reports",
  "surveys",
] as const;
export type Permission = (typeof permissions)[number];

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  counsellor: ["handoffs", "people", "programs"],
  officer: ["handoffs", "people", "replies", "understanding", "programs", "rounds", "selection", "reports", "surveys"],
  manager: permissions,
  administrator: permissions,
};

/** Whether the role alone allows it; whose people it is done to is asked apart (`seesAgency`). */
export function may(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}

/** Hand-offs that belong to no one agency's program wait here, for whoever is free. */
export const frontDesk = "front-desk";

/** Whether what belongs to `agency` is theirs to see. What waits at the front desk is everybody's. */
export function seesAgency(member: Pick<StaffMember, "agency">, agency: string): boolean {
  return member.agency === null || member.agency === agency || agency === frontDesk;
}

/** Roles that somebody may give to others: nobody hands out more than they have. */
export function mayGrant(by: Role, role: Role): boolean {
  if (!may(by, "accounts")) return false;
  return by === "administrator" || role !== "administrator";
}

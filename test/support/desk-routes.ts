import type { Role } from "../../src/domain/staff.js";
import type { DeskAgency } from "./desk-agency.js";
import { accountRoutes } from "./desk-routes/accounts.js";
import type { ExpectedRoutes, Needs } from "./desk-routes/expected.js";
import { findingsRoutes } from "./desk-routes/findings.js";
import { ownRoutes } from "./desk-routes/own.js";
import { peopleRoutes } from "./desk-routes/people.js";
import { programRoutes } from "./desk-routes/programs.js";
import { replyRoutes } from "./desk-routes/replies.js";
import { screeningRoutes } from "./desk-routes/screening.js";
import { takingPartRoutes } from "./desk-routes/taking-part.js";
import { talkRoutes } from "./desk-routes/talks.js";

const officer = [
  "handoffs",
  "people",
  "replies",
  "understanding",
  "programs",
  "rounds",
  "selection",
  "reports",
  "surveys",
] as const;
const granted: Readonly<Record<Role, readonly Needs[]>> = {
  counsellor: ["handoffs", "people", "programs"],
  officer: [...officer],
  manager: [...officer, "erase", "accounts", "audit"],
  administrator: [...officer, "erase", "accounts", "audit"],
};

export function isGranted(role: Role, needs: Needs): boolean {
  return needs === "anyone" || needs === "signedIn" || granted[role].includes(needs);
}

/** Every route of the desk: a route that is not here fails the test, as does one that is here and nowhere else. */
export const expectedRoutes: ExpectedRoutes = {
  ...ownRoutes,
  ...talkRoutes,
  ...replyRoutes,
  ...programRoutes,
  ...takingPartRoutes,
  ...screeningRoutes,
  ...findingsRoutes,
  ...peopleRoutes,
  ...accountRoutes,
};

/** The same as a list. */
export const routes = Object.entries(expectedRoutes).map(([name, expected]) => {
  const [method = "", path = ""] = name.split(" ");
  return { name, method: method === "POST" ? ("POST" as const) : ("GET" as const), path, ...expected };
});
export type Route = (typeof routes)[number];

/** Where a route leads about each thing of an agency. */
export function addresses(
  route: Route,
  { ids }: DeskAgency,
): readonly { readonly path: string; readonly id?: string }[] {
  const { within } = route;
  if (within !== undefined) {
    // An agency without an offering of the kind has no such address.
    const [offering] = ids[within];
    if (offering === undefined) return [];
    const path = route.path.replace(":offering", offering);
    return route.of === undefined ? [{ path }] : ids[route.of].map((id) => ({ path: path.replace(":id", id), id }));
  }
  if (route.of !== undefined)
    return ids[route.of].map((id) => ({ path: route.path.replace(":id", id).replace(":version", "1"), id }));
  return [{ path: route.path.replace(":secret", "s".repeat(43)) }];
}

import type { OpenReason } from "../../assistant/desk-ports/people.js";
import type { Reply } from "../../http/reply.js";
import { backTo } from "../route.js";

/** Why somebody can be opened, in the order of the form. Held to the port's own list by its type. */
export const reasons = [
  "handoff",
  "request",
  "program",
  "complaint",
  "correction",
] as const satisfies readonly OpenReason[];

/** The reason that a form or an address gives; undefined when it gives none that there is. */
export function reasonIn(params: URLSearchParams): OpenReason | undefined {
  const why = params.get("why");
  return reasons.find((reason) => reason === why);
}

export function personPath(id: string, why?: OpenReason): string {
  const path = `/desk/people/${encodeURIComponent(id)}`;
  return why === undefined ? path : `${path}?${new URLSearchParams({ why })}`;
}

/** Back to the person, still for the same reason, with what came of the form. */
export function backToPerson(
  id: string,
  why: OpenReason | undefined,
  told: { readonly done: string } | { readonly problem: string },
): Reply {
  if (why === undefined) return backTo(personPath(id), told);
  return { kind: "redirect", to: `${personPath(id, why)}&${new URLSearchParams(told)}` };
}

import type { RequestKind } from "../../assistant/desk-ports/people.js";

/** What somebody can ask for, in the order of the form. Held to the port's own list by its type. */
export const requestKinds = [
  "see",
  "correct",
  "export",
  "erase",
  "withdrawConsent",
] as const satisfies readonly RequestKind[];

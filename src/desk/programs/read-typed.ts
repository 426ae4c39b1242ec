import type { Typed } from "../../assistant/desk-ports/rounds.js";

/** Longest that a field is taken as it was typed; what is longer is refused by the checks. */
const longest = 20_000;

/** What was typed into these fields, as it was typed. */
export function readTyped(fields: URLSearchParams, names: readonly string[]): Typed {
  return Object.fromEntries(
    names.map((name) => [name, (fields.get(name) ?? "").replaceAll("\r\n", "\n").slice(0, longest)]),
  );
}

/** What they agreed to lose sight of, as the form was given it. */
export function readSure(fields: URLSearchParams): { readonly sure?: string } {
  const sure = fields.get("sure");
  return sure ? { sure } : {};
}

/** The version that the form was made from; none is none that there is. */
export function readVersion(fields: URLSearchParams): number {
  const version = Number(fields.get("version"));
  return Number.isSafeInteger(version) && version > 0 ? version : 0;
}

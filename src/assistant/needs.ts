import type { CallOf } from "../dialog/route.js";
import type { Effects, Lookups } from "../domain/needs.js";

/** A read or a write that a dialog asked for. */
export type Call = CallOf<Lookups> | CallOf<Effects>;
export type CallNamed<N extends Call["name"]> = Extract<Call, { readonly name: N }>;
export type Result = (Lookups & Effects)[keyof (Lookups & Effects)]["gives"];

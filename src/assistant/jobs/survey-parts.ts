import type { Parts } from "../parts.js";

/** What sending, reminding and closing need of the assistant. */
export type SurveyParts = Pick<Parts, "store" | "catalog" | "clock" | "newId" | "seen" | "draw" | "read">;

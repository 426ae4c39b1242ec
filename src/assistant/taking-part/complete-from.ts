import { lastDayOf } from "../../domain/sessions.js";
import type { Placed } from "../../domain/world.js";

/** The last day of what they take part in, while it is still to come: until then nobody knows who completes. */
export function completeFrom({ offering }: Placed, today: string): string | undefined {
  const last = lastDayOf(offering);
  return last !== undefined && today < last ? last : undefined;
}

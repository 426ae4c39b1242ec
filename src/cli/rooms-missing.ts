import { frontDesk } from "../domain/staff.js";
import type { StaffRoom } from "../store/staff-rooms.js";

/** An agency that has no room of its own, and where its hand-offs are shown instead; null: nowhere. */
export interface RoomMissing {
  readonly agency: string;
  readonly channel: null;
  readonly shownIn: string | null;
}

/** Which of all agencies, the front desk among them, have no room; none is missed where nobody has one. */
export function roomsMissing(
  agencies: readonly { readonly id: string }[],
  rooms: readonly StaffRoom[],
): readonly RoomMissing[] {
  if (rooms.length === 0) return [];
  const instead = rooms.find(({ agency }) => agency === frontDesk)?.room ?? null;
  const all = new Set([frontDesk, ...agencies.map(({ id }) => id)]);
  return [...all]
    .filter((id) => !rooms.some(({ agency }) => agency === id))
    .map((agency) => ({ agency, channel: null, shownIn: instead }));
}

import type { RegistrationState } from "./registration.js";

/** Where staff can put one application by hand (선정, 대기, 미선정, 참여 중, 중도 포기, 신청 취소). */
export const moveTargets = ["selected", "waiting", "notSelected", "taking", "left", "withdrawn"] as const;
export type MoveTarget = (typeof moveTargets)[number];

/**
 * What staff can make of an application from where it stands. Before a selection is decided there is nothing but to take
 * it back; who has a certificate keeps it, and whoever was pressed wrongly is brought back. Whether there is a seat, or a
 * waiting list, is seen only when it is done.
 */
export function movesFrom(state: RegistrationState): readonly MoveTarget[] {
  switch (state) {
    case "applied":
    case "screening":
      return ["withdrawn"];
    case "selected":
      return ["waiting", "notSelected", "left", "withdrawn"];
    case "notSelected":
      return ["selected", "waiting"];
    case "waiting":
      return ["selected", "notSelected", "withdrawn"];
    case "offered":
      return ["selected", "waiting", "withdrawn"];
    case "offerExpired":
    case "declined":
    case "withdrawn":
      return ["selected", "waiting"];
    case "taking":
      return ["selected", "left"];
    case "left":
    case "noShow":
      return ["selected", "taking"];
    case "completed":
      return [];
  }
}

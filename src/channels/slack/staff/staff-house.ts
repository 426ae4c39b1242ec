import type { HandoffsPort } from "../../../assistant/desk-ports/handoffs.js";
import type { StaffSide as AnyStaffSide } from "../../staff-room/staff-side.js";

/** Where staff answer in Slack. Its cards open a list of colleagues too. */
export interface StaffSide extends AnyStaffSide {
  readonly handoffs: AnyStaffSide["handoffs"] & Pick<HandoffsPort, "colleagues">;
}

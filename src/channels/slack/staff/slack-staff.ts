import type { HandoffsPort } from "../../../assistant/desk-ports/handoffs.js";
import type { StaffSide } from "../../staff-room/staff-side.js";

/** Staff who answer in Slack. Its cards open a list of colleagues too. */
export interface SlackStaff extends StaffSide {
  readonly handoffs: StaffSide["handoffs"] & Pick<HandoffsPort, "colleagues">;
}

import type { AssistantPort } from "../../assistant/ports.js";
import type { ApiFor } from "./api-for.js";
import type { Tell } from "./send/tell.js";
import type { StaffSide } from "./staff/staff-house.js";
import type { Words } from "./words.js";

/** What the listeners work with. */
export interface SlackHouse {
  readonly assistant: AssistantPort;
  readonly words: Words;
  readonly apiFor: ApiFor;
  readonly tell: Tell;
  readonly onError: (fault: unknown) => void;
  /** Where staff answer in Slack; absent where they do not. Rooms and members are named as `inTeam` does. */
  readonly staff?: StaffSide;
}

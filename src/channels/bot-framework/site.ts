import type { AssistantPort } from "../../assistant/ports.js";
import type { BeginRate } from "../../http/begin-rate.js";
import type { RateLimit } from "../../http/rate-limit.js";
import type { Aside } from "./aside.js";
import type { TeamsStaff } from "./staff/teams-staff.js";
import type { Verifier } from "./verifier.js";
import type { Words } from "./words.js";

/** What the handlers of the Bot Framework share. */
export interface Site {
  readonly assistant: AssistantPort;
  readonly words: Words;
  /** Where people reach the web chat of this server; absent while nobody has said it. */
  readonly publicUrl?: string;
  readonly verify: Verifier;
  /** Absent: staff do not answer in Teams. */
  readonly staff?: TeamsStaff;
  readonly aside: Aside;
  readonly onError: (error: unknown) => void;
  readonly now: () => Date;
  /** A platform waits for so long at most, and then comes again. */
  readonly answerWithinMs: number;
  /** Messages of one conversation. */
  readonly messageRate: RateLimit;
  /** New conversations of the whole server: each writes to the store. */
  readonly talkRate: BeginRate;
}

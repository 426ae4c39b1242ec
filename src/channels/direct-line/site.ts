import type { AssistantPort, Clock } from "../../assistant/ports.js";
import type { BeginRate } from "../../http/begin-rate.js";
import type { RateLimit } from "../../http/rate-limit.js";
import type { Shown } from "./shown.js";
import type { Streams } from "./streams.js";
import type { Tokens } from "./tokens.js";
import type { Words } from "./words.js";

/** What the handlers of Direct Line share. */
export interface Site {
  readonly assistant: AssistantPort;
  readonly words: Words;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  readonly onError: (error: unknown) => void;
  readonly tokens: Tokens;
  readonly streams: Streams;
  readonly shown: Shown;
  /** Opens every talk; for the servers of pages elsewhere. */
  readonly secret: string | undefined;
  /** Where people reach this server; undefined: from this machine only. */
  readonly publicUrl: string | undefined;
  /** Messages of one talk. */
  readonly messageRate: RateLimit;
  /** New talks of the whole server: each writes to the store. */
  readonly talkRate: BeginRate;
  /** How long an answer may take before "typing" is shown, in milliseconds. */
  readonly typingAfterMs: number;
}

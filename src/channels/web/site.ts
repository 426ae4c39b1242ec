import type { AssistantPort, Clock, FilesPort } from "../../assistant/ports.js";
import type { BeginRate } from "../../http/begin-rate.js";
import type { RateLimit } from "../../http/rate-limit.js";
import type { Assets } from "./assets.js";
import type { WordsIn } from "./in-language.js";
import type { Rendering } from "./message-view.js";
import type { Streams } from "./streams.js";

/** What the chat's handlers share. */
export interface Site extends Rendering {
  readonly assistant: AssistantPort;
  readonly wordsIn: WordsIn;
  /** Files for staff; none are taken without. */
  readonly files: FilesPort | undefined;
  readonly clock: Clock;
  readonly random: (bytes: number) => Uint8Array;
  readonly onError: (error: unknown) => void;
  /** Where people reach the page, when that is known. */
  readonly publicUrl: string | undefined;
  /** Whether people reach the page over https. */
  readonly secure: boolean;
  /** How long a page without a script waits for the answer, in milliseconds. */
  readonly answerWithinMs: number;
  readonly assets: Assets;
  readonly streams: Streams;
  /** Messages of one talk. */
  readonly messageRate: RateLimit;
  /** New talks of the whole server: each writes to the store. */
  readonly talkRate: BeginRate;
}

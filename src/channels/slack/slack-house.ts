import type { AssistantPort, FormsPort, OwnPagePort } from "../../assistant/ports.js";
import type { ApiFor } from "./api-for.js";
import type { SlackFiles } from "./files/slack-files.js";
import type { Tell } from "./send/tell.js";
import type { SlackStaff } from "./staff/slack-staff.js";
import type { Words, WordsIn } from "./words.js";

/** The assistant as people meet it in Slack: in the talk, in forms where it has some, on their home tab. */
export type SlackAssistant = AssistantPort & Partial<FormsPort & OwnPagePort>;

/** What the listeners work with. */
export interface SlackHouse {
  readonly assistant: SlackAssistant;
  readonly words: Words;
  readonly wordsIn: WordsIn;
  readonly apiFor: ApiFor;
  readonly tell: Tell;
  /** Takes files where it is given; else people and staff are told that there is no way for them. */
  readonly files?: SlackFiles;
  readonly onError: (fault: unknown) => void;
  /** How long whatever came may take to be answered. */
  readonly answerWithinMs: number;
  /** Where staff answer in Slack; absent where they do not. Rooms and members are named as `inTeam` does. */
  readonly staff?: SlackStaff;
}

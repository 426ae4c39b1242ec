import type { Preview } from "../../assistant/desk-ports/rounds.js";
import type { Parts } from "../../assistant/parts.js";
import { renderMessage } from "../../channels/bot-framework/render.js";
import { render as renderSlack } from "../../channels/slack/send/render.js";
import { createPaint } from "../../channels/terminal/paint.js";
import { render as renderTerminal } from "../../channels/terminal/render.js";
import type { Message, SaidMessage } from "../../conversation/message.js";
import { fitWords } from "../../words/fit/fit-words.js";
import type { Sentence } from "../load-sentences.js";
import { slackBoxes } from "./slack-boxes.js";
import { teamsBoxes } from "./teams-boxes.js";
import { webBoxes } from "./web-boxes.js";

/** As wide as many a terminal. */
const columns = 64;

/** Shows a message as each channel would send it: by the renderers of the channels themselves. */
export function showPreviews(parts: Pick<Parts, "words">, words: Sentence): (message: Message) => readonly Preview[] {
  return (message) => {
    const said: SaidMessage = { ...message, seq: 1, at: new Date(0).toISOString() };
    const slack = renderSlack(said, { words }).flatMap(({ blocks }) => blocks);
    const teams = renderMessage(said, {
      ...{ surface: "teams", words, fitting: fitWords(parts.words), publicUrl: undefined, mayBeThere: false },
    });
    const terminal = renderTerminal(message, { columns, paint: createPaint("off"), words });
    return [
      { channel: "web", kind: "boxes", boxes: webBoxes(message) },
      { channel: "slack", kind: "boxes", boxes: slackBoxes(slack) },
      { channel: "teams", kind: "boxes", boxes: teamsBoxes(teams) },
      { channel: "terminal", kind: "lines", lines: terminal.lines },
    ];
  };
}

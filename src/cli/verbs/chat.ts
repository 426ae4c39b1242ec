import { randomUUID } from "node:crypto";
import { createAssistant } from "../../assistant/assistant.js";
import { createPaint } from "../../channels/terminal/paint.js";
import { openScreen } from "../../channels/terminal/screen.js";
import { holdTalk } from "../../channels/terminal/talk.js";
import { assemble } from "../assemble.js";
import { chatJson, settableClock } from "../chat-json.js";
import { exit, type Io } from "../io.js";
import { serveLines } from "../serve-lines.js";
import { sightings } from "../sightings.js";
import { terminalTalk } from "../terminal-talk.js";
import type { AddVerb } from "../verb.js";
import { withParts } from "../with-parts.js";
import { withStore } from "../with-store.js";

export const addChat: AddVerb = (program, { io, action }) => {
  program
    .command("chat")
    .description("talk in the terminal; goes on where the last talk here was")
    .option("--new", "begin a new talk")
    .option("--json", 'for scripts: a line in, a line out; {"conversation", "text"?, "choose"?, "id"?, "at"?}')
    .action(
      action(({ json, new: fresh }: { json?: true; new?: true }) =>
        json ? chatWithScript(io) : chatWithPerson(io, fresh ? "new" : "resume"),
      ),
    );
};

function chatWithScript(io: Io) {
  return withStore(io, ({ store, log }) => {
    const clock = settableClock();
    return serveLines(
      io,
      chatJson(clock, () => assemble(io, store, clock, sightings(log))),
    );
  });
}

function chatWithPerson(io: Io, how: "new" | "resume") {
  return withParts(io, async (parts, { config }) => {
    const assistant = createAssistant(parts);
    assistant.start();
    try {
      const conversation = terminalTalk(config.dataFolder, how, randomUUID);
      const { language } = await assistant.view(conversation);
      await holdTalk({
        assistant,
        conversation,
        screen: openScreen({ input: io.stdin, output: io.stdout }),
        look: {
          paint: createPaint(io.stdout.isTTY && !io.env.NO_COLOR ? "on" : "off"),
          words: (key) => parts.wordsIn(language).word({ say: key }),
        },
        newId: randomUUID,
      });
      return exit.done;
    } finally {
      await assistant.stop();
    }
  });
}

import { heardSaid } from "../../../src/assistant/heard-said.js";
import { programNames } from "../../../src/catalog/program-names.js";
import { loadReader } from "../../../src/cli/load-reader.js";
import type { Conversation } from "../../../src/conversation/state.js";
import type { House } from "../../../src/conversation/talk.js";
import type { Catalog } from "../../../src/domain/program.js";
import { root, shippedCatalog, today, words } from "../../support/world.js";
import { Conversing, ours, type World } from "../conversing.js";

const read = loadReader(root, programNames(shippedCatalog()));

/** A talk in memory whose messages are read by the reader as shipped; it remembers what its dialogs were answered. */
export class RealTalk extends Conversing {
  /** By key, what the dialogs were given at their last walks. */
  readonly answered = new Map<string, unknown>();

  constructor(world: World = {}, from?: Conversation, catalog: Catalog = shippedCatalog()) {
    const answered = new Map<string, unknown>();
    super(world, from, listening(answered), catalog);
    this.answered = answered;
  }

  /** The same talk on, apart from this one. */
  again(world: World): RealTalk {
    return new RealTalk(world, this.conversation, this.catalog);
  }

  /** What was said in answer, in words. */
  type(text: string): readonly string[] {
    const { owner, open, choices } = this.conversation;
    const besides = open && ["handoff", "my-data", "applications"].includes(open.dialog);
    const asked = owner === "assistant" || besides ? open?.kind : undefined;
    const options = choices.map(({ label }) => words.word(label));
    const reading = read(text, { today, options, ...(asked ? { asked } : {}) });
    return this.take({ kind: "heard", ...heardSaid(words, { text }, reading, this.conversation) });
  }

  /** Presses the button of that label. */
  choose(label: string): readonly string[] {
    const found = this.conversation.choices.find((choice) => choice.label.say === label);
    if (!found) throw new Error(`no button is called ${label}`);
    return this.press(found.act);
  }
}

/** The dialogs of the house, each of whose answers is noted as it is given to them. */
function listening(answered: Map<string, unknown>): House {
  const dialogs = Object.fromEntries(
    Object.entries(ours.dialogs).map(([id, dialog]) => [
      id,
      {
        id,
        *route(language: never, scene: never) {
          const route = dialog.route(language, scene);
          let next = route.next();
          while (!next.done) {
            const given: unknown = yield next.value;
            if (next.value.kind === "ask") answered.set(next.value.key, given);
            next = route.next(given);
          }
          return next.value;
        },
      },
    ]),
  );
  return { ...ours, dialogs: dialogs as House["dialogs"] };
}

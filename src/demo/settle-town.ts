import { offeringTitle } from "../../dialogs/shown/program.js";
import { createAssistant } from "../assistant/assistant.js";
import type { Parts } from "../assistant/parts.js";
import type { Catalog } from "../domain/program.js";
import { offeringOf, placedOfferings } from "../domain/world.js";
import type { Sentences } from "../words/words.js";
import type { SimulatedClock } from "./clock.js";
import { createReadNews } from "./notes.js";
import type { Town } from "./town.js";
import type { Phrases } from "./voice.js";

export interface ToSettle {
  /** Put together over the store, with the simulated clock as the world's. */
  readonly parts: Parts;
  readonly clock: SimulatedClock;
  readonly phrases: Phrases;
  /** The Korean sentences of the house: people read them. */
  readonly sentences: Sentences;
}

/** A simulated town around an assistant. Nothing in it happens by itself: `play` moves the clock. */
export function settleTown({ parts, clock, phrases, sentences }: ToSettle): Town {
  let events = 0;
  return {
    parts,
    assistant: createAssistant(parts),
    clock,
    phrases,
    readNews: createReadNews(sentences, titlesOf(parts.catalog, parts)),
    labels: {
      label: (key) => parts.words.word({ say: key }),
      community: (id) => offeringOf(parts.catalog, id)?.offering.title ?? id,
      program: (id) => offeringOf(parts.catalog, id)?.program.shortTitle ?? id,
    },
    newEvent: () => `demo-${++events}`,
  };
}

function titlesOf(catalog: Catalog, { words }: Parts): ReadonlyMap<string, string> {
  const placed = catalog.programs.flatMap(placedOfferings);
  return new Map(placed.map((one) => [one.offering.id, words.word(offeringTitle(one))]));
}

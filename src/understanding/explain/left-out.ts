import type { Reading } from "../../conversation/reading.js";
import type { Explanation, SlotFrom } from "./explanation.js";

/** Of a longer message the first words are left out one at a time. */
const mostWords = 40;

/** Reads a message with each of its words left out, and says which words which slots come from, and which decide the intent. */
export function leaveOut(
  text: string,
  whole: Reading,
  read: (text: string) => Reading,
): Pick<Explanation, "slots" | "decisive"> {
  const words = text.trim().split(/\s+/);
  const tried = words.slice(0, mostWords).map((word, at) => {
    const rest = words.filter((_, n) => n !== at).join(" ");
    return { word, reading: read(rest) };
  });
  return {
    slots: slotsOf(whole).map(([slot, value]) => ({
      slot,
      value,
      words: tried
        .filter(({ reading }) => JSON.stringify(reading.slots[slot]) !== JSON.stringify(value))
        .map(({ word }) => word),
    })),
    decisive: tried
      .filter(({ reading }) => reading.intent !== whole.intent)
      .map(({ word, reading }) => ({ word, without: reading.intent })),
  };
}

function slotsOf({ slots }: Reading): readonly (readonly [SlotFrom["slot"], unknown])[] {
  return Object.entries(slots) as (readonly [SlotFrom["slot"], unknown])[];
}

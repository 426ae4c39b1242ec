import type { ChannelLimits } from "../../src/words/fit/limits.js";

/** A platform that shows little at once: it makes fitting do all that it can. */
export const narrow: ChannelLimits = {
  text: { unit: "characters", most: 1_000 },
  whole: { unit: "characters", most: 4_000 },
  choices: 10,
  beyond: "pages",
  label: { unit: "characters", most: 14 },
  cards: {
    most: 10,
    title: { unit: "characters", most: 50 },
    text: { unit: "characters", most: 230 },
    facts: 0,
    fact: { unit: "characters", most: 230 },
    choices: 3,
  },
};

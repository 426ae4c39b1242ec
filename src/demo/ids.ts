import { chanceFor } from "./random.js";

/** Ids from a seed, each beginning with `demo-`: of whatever is made while a season is played. */
export function idsFrom(seed: number): () => string {
  const chance = chanceFor(seed, "ids");
  let made = 0;
  return () => {
    made += 1;
    const drawn = Array.from({ length: 5 }, () => chance.between(0, 0xffff).toString(16).padStart(4, "0")).join("");
    return `demo-${made.toString(16).padStart(6, "0")}-${drawn}`;
  };
}

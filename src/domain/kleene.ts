import type { ClauseState } from "./verdict.js";

// Three-valued logic after Kleene: what is unknown stays unknown unless the rest decides alone.

/** All have to hold: one failure decides. Nothing asked for is met. */
export function allOf(states: readonly ClauseState[]): ClauseState {
  if (states.includes("failed")) return "failed";
  return states.includes("unknown") ? "unknown" : "met";
}

/** One has to hold: one success decides. */
export function anyOf(states: readonly ClauseState[]): ClauseState {
  if (states.includes("met")) return "met";
  return states.includes("unknown") ? "unknown" : "failed";
}

export function opposite(state: ClauseState): ClauseState {
  switch (state) {
    case "met":
      return "failed";
    case "failed":
      return "met";
    case "unknown":
      return "unknown";
  }
}

/** A yes or no, where absent is neither. */
export function stateOf(holds: boolean | undefined): ClauseState {
  if (holds === undefined) return "unknown";
  return holds ? "met" : "failed";
}

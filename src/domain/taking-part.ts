import type { RegistrationState } from "./registration.js";
import type { Selection } from "./rounds.js";

/** How many of those who take part stand on a page of the desk. */
export const takingPageSize = 100;

/** Where staff can bring an application once its person was chosen. */
export const takingSteps = ["taking", "completed", "left", "noShow"] as const;
export type TakingStep = (typeof takingSteps)[number];

/** States in which somebody is, or was, one of those who take part. */
export const takingStates = ["selected", ...takingSteps] as const satisfies readonly RegistrationState[];
export type TakingState = (typeof takingStates)[number];

/** States in which somebody is expected at the sessions, and can be marked there. */
export const presentStates: ReadonlySet<RegistrationState> = new Set(["selected", "taking"]);

export function isTakingState(state: RegistrationState): state is TakingState {
  return takingStates.some((one) => one === state);
}

/**
 * What can follow: nobody completes what they have not begun, and what is over stays over, for its seat may be another's
 * by now. What is always open chooses nobody: there it begins with the application itself.
 */
export function nextSteps(state: RegistrationState, selection: Selection): readonly TakingStep[] {
  switch (state) {
    case "selected":
      return ["taking", "noShow"];
    case "taking":
      return ["completed", "left", "noShow"];
    case "applied":
      return selection === "screening" ? [] : ["taking"];
    case "screening":
    case "notSelected":
    case "waiting":
    case "offered":
    case "offerExpired":
    case "declined":
    case "completed":
    case "left":
    case "withdrawn":
    case "noShow":
      return [];
  }
}

/** Ends that nobody is told of without a reason. */
export function needsReason(step: TakingStep): boolean {
  return step === "left" || step === "noShow";
}

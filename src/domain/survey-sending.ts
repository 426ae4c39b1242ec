import { type RegistrationState, registrationStates } from "./registration.js";
import type { SurveySending } from "./surveys.js";

/** Whoever went away wants to be left in peace, whatever a definition says: nothing is sent after it. */
export const wentAway: ReadonlySet<RegistrationState> = new Set(["left", "withdrawn"]);

/** What a survey can be sent after, as a form offers it. */
export const sendingMoments: readonly SurveySending["after"][] = [
  "offeringEnded",
  ...registrationStates.filter((state) => !wentAway.has(state)),
];

/** Kinds of questions, the plainest first, as a form offers them. */
export const questionKinds = ["rating", "yesNo", "one", "several", "comment", "rejoin", "recommend", "matrix"] as const;

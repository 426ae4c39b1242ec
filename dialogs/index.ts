import { applications } from "./applications.js";
import { discovery } from "./discovery.js";
import { eligibility } from "./eligibility.js";
import { handoff } from "./handoff.js";
import { myData } from "./my-data.js";
import { registration } from "./registration.js";
import { survey } from "./survey.js";

/** Everything a person can come here to do. */
export const dialogs = {
  discovery,
  eligibility,
  registration,
  applications,
  survey,
  handoff,
  "my-data": myData,
} as const;

import type { Cue } from "./cue.js";
import { privacy } from "./privacy.js";
import { staff } from "./staff.js";
import { status } from "./status.js";
import { survey } from "./survey.js";
import { withdraw } from "./withdraw.js";

/** Tasks that touch what is kept of a person. Each needs its own words: none is ever guessed. */
export const tasks: readonly Cue[] = [privacy, survey, staff, withdraw, status];

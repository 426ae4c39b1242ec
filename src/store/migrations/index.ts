import { talk } from "./001-talk.js";
import { services } from "./002-services.js";
import { trust } from "./003-trust.js";
import type { Step } from "./columns.js";

/** All steps, oldest first. A step that has been released is never changed. */
export const steps: readonly Step[] = [talk, services, trust];

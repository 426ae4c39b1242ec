import type { DeskRoute } from "../route.js";

export const talkRoutes: readonly DeskRoute[] = [];

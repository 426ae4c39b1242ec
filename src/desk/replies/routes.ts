import type { DeskRoute } from "../route.js";

export const repliesRoutes: readonly DeskRoute[] = [];

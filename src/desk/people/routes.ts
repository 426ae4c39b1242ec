import type { DeskRoute } from "../route.js";

export const peopleRoutes: readonly DeskRoute[] = [];

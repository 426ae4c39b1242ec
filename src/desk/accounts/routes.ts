import type { DeskRoute } from "../route.js";

export const accountsRoutes: readonly DeskRoute[] = [];

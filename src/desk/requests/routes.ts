import type { DeskRoute } from "../route.js";

export const requestsRoutes: readonly DeskRoute[] = [];

import type { DeskRoute } from "../route.js";

export const inboxRoutes: readonly DeskRoute[] = [];

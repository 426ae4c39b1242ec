import type { DeskRoute } from "../route.js";

export const auditRoutes: readonly DeskRoute[] = [];

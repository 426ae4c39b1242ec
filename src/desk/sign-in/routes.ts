import type { DeskRoute } from "../route.js";

export const signInRoutes: readonly DeskRoute[] = [];

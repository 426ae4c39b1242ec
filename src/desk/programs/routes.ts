import type { DeskRoute } from "../route.js";
import { offeringRoutes } from "./offering-routes.js";
import { programRoutes } from "./program-routes.js";
import { roundRoutes } from "./round-routes.js";

export const programsRoutes: readonly DeskRoute[] = [...programRoutes, ...roundRoutes, ...offeringRoutes];

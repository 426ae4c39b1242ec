import { accountsRoutes } from "./accounts/routes.js";
import { auditRoutes } from "./audit/routes.js";
import { inboxRoutes } from "./inbox/routes.js";
import { peopleRoutes } from "./people/routes.js";
import { programsRoutes } from "./programs/routes.js";
import { programsFilesRoutes } from "./programs-files/routes.js";
import { repliesRoutes } from "./replies/routes.js";
import { reportsRoutes } from "./reports/routes.js";
import { requestsRoutes } from "./requests/routes.js";
import { backTo, type DeskRoute } from "./route.js";
import { screeningRoutes } from "./screening/routes.js";
import { signInRoutes } from "./sign-in/routes.js";
import { surveysRoutes } from "./surveys/routes.js";
import { takingPartRoutes } from "./taking-part/routes.js";
import { talkRoutes } from "./talk/routes.js";
import { understandingRoutes } from "./understanding/routes.js";

/** Every address of the desk, and who may go there. A test walks them all, as every role of two agencies. */
export const deskRoutes: readonly DeskRoute[] = [
  { method: "GET", path: "/desk", may: "signedIn", handle: () => backTo("/desk/inbox") },
  ...signInRoutes,
  ...inboxRoutes,
  ...talkRoutes,
  ...programsRoutes,
  ...repliesRoutes,
  ...understandingRoutes,
  ...reportsRoutes,
  ...peopleRoutes,
  ...requestsRoutes,
  ...accountsRoutes,
  ...auditRoutes,
  ...programsFilesRoutes,
  ...screeningRoutes,
  ...takingPartRoutes,
  ...surveysRoutes,
];

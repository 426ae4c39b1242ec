import type { DeskRoute } from "../route.js";
import { takeAsk, takeConsent, takeCorrection, takePaper } from "./change-person.js";
import { askErase, takeErase } from "./erase-person.js";
import { takeExport, takeExportFile } from "./export-person.js";
import { showPeople, takeSearch } from "./list-people.js";
import { showPerson } from "./show-person.js";

/** Looking people up, opening them with a reason, and what they ask for about their data. */
export const peopleRoutes: readonly DeskRoute[] = [
  { method: "GET", path: "/desk/people", may: "people", handle: showPeople },
  { method: "POST", path: "/desk/people", may: "people", handle: takeSearch },
  { method: "GET", path: "/desk/people/:id", may: "people", handle: showPerson },
  { method: "POST", path: "/desk/people/:id/correct", may: "people", handle: takeCorrection },
  { method: "POST", path: "/desk/people/:id/paper", may: "people", handle: takePaper },
  { method: "POST", path: "/desk/people/:id/consent", may: "people", handle: takeConsent },
  { method: "POST", path: "/desk/people/:id/ask", may: "people", handle: takeAsk },
  { method: "POST", path: "/desk/people/:id/export", may: "erase", handle: takeExport },
  { method: "POST", path: "/desk/people/:id/export-file", may: "erase", handle: takeExportFile },
  { method: "GET", path: "/desk/people/:id/erase", may: "erase", handle: askErase },
  { method: "POST", path: "/desk/people/:id/erase", may: "erase", handle: takeErase },
];

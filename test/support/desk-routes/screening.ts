import { type ExpectedRoutes, first } from "./expected.js";

/** Choosing among an offering's applicants. */
export const screeningRoutes: ExpectedRoutes = {
  ...Object.fromEntries(
    ["", "/print", "/publish", "/draft"].map(
      (page) =>
        [
          `GET /desk/programs/offerings/:offering/selection${page}`,
          { needs: "selection", within: "screened", queries: () => ["?decision=none&order=score&least=10&page=2"] },
        ] as const,
    ),
  ),
  ...Object.fromEntries(
    ["", "/score", "/draft"].map(
      (page) =>
        [
          `GET /desk/programs/offerings/:offering/selection/applicants/:id${page}`,
          { needs: "selection", within: "screened", of: "applicants" },
        ] as const,
    ),
  ),
  "POST /desk/programs/offerings/:offering/selection/applicants/:id/score": {
    needs: "selection",
    within: "screened",
    of: "applicants",
    fields: () => ({ "points.motive": "5", "points.career": "5", "points.time": "5", note: "메모" }),
  },
  "POST /desk/programs/offerings/:offering/selection/applicants/:id/draft": {
    needs: "selection",
    within: "screened",
    of: "applicants",
    fields: () => ({ decision: "select", reason: "" }),
  },
  "POST /desk/programs/offerings/:offering/selection/draft": {
    needs: "selection",
    within: "screened",
    fields: ({ ids }) => ({ decision: "select", who: "ticked", registration: first(ids.applicants), reason: "" }),
  },
  "POST /desk/programs/offerings/:offering/selection/publish": { needs: "selection", within: "screened", ends: true },
};

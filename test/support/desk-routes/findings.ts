import { type ExpectedRoutes, first } from "./expected.js";

/** Reports and surveys. */
export const findingsRoutes: ExpectedRoutes = {
  "GET /desk/reports": {
    needs: "reports",
    queries: ({ id, ids }) => ["?program=", `?program=${first(ids.programs)}&round=1`, `?program=&agency=${id}`],
  },
  "GET /desk/reports/print": { needs: "reports", queries: ({ ids }) => [`?program=${first(ids.programs)}`] },
  "GET /desk/reports/file": {
    needs: "reports",
    queries: ({ ids }) => [`?program=${first(ids.programs)}&format=csv&why=results`, "?program=&why=nothing"],
  },
  "GET /desk/surveys": { needs: "surveys" },
  "GET /desk/surveys/links": { needs: "surveys" },
  "GET /desk/surveys/new": { needs: "surveys", queries: ({ ids }) => [`?like=${first(ids.surveys)}`] },
  "POST /desk/surveys/new": { needs: "surveys", fields: () => ({ title: "새 설문", do: "save" }) },
  "GET /desk/surveys/:id": {
    needs: "surveys",
    of: "surveys",
    queries: ({ ids }) => [`?of=${first(ids.programs)}`, `?of=${first(ids.programs)}/${first(ids.rounds)}`],
  },
  "GET /desk/surveys/:id/results.csv": { needs: "surveys", of: "surveys", queries: () => ["?why=report"] },
  "GET /desk/surveys/:id/results.xlsx": { needs: "surveys", of: "surveys", queries: () => ["?why=report"] },
  "GET /desk/surveys/:id/edit": { needs: "surveys", of: "surveys" },
  "POST /desk/surveys/:id/edit": {
    needs: "surveys",
    of: "surveys",
    fields: () => ({
      version: "1",
      title: "고친 설문",
      do: "save",
      q: "satisfaction@1",
      "satisfaction@1.words": "어땠어요?",
    }),
  },
  "GET /desk/surveys/:id/versions": { needs: "surveys", of: "surveys" },
};

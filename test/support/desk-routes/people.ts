import { type ExpectedRoutes, first } from "./expected.js";

const why = { why: "request" };

/** People and what they ask for. */
export const peopleRoutes: ExpectedRoutes = {
  "GET /desk/people": { needs: "people", queries: () => ["?page=2"] },
  "POST /desk/people": { needs: "people", fields: ({ ids }) => ({ q: first(ids.people) }) },
  "GET /desk/people/:id": { needs: "people", of: "people", queries: () => ["?why=handoff"] },
  "POST /desk/people/:id/correct": {
    needs: "people",
    of: "people",
    fields: () => ({ ...why, key: "residence", value: "서울 마포구" }),
  },
  "POST /desk/people/:id/paper": {
    needs: "people",
    of: "people",
    fields: () => ({ ...why, name: "홍길동", phone: "010-1234-5678", notes: "" }),
  },
  "POST /desk/people/:id/consent": { needs: "people", of: "people", fields: () => ({ ...why, item: "registration" }) },
  "POST /desk/people/:id/ask": { needs: "people", of: "people", fields: () => ({ ...why, kind: "see", detail: "" }) },
  "POST /desk/people/:id/export": { needs: "erase", of: "people", fields: () => why },
  "POST /desk/people/:id/export-file": { needs: "erase", of: "people", fields: () => why },
  "GET /desk/people/:id/erase": { needs: "erase", of: "people", queries: () => ["?why=request"] },
  "POST /desk/people/:id/erase": { needs: "erase", of: "people", fields: () => ({ ...why, sure: "yes" }), ends: true },

  "GET /desk/requests": { needs: "people", queries: () => ["?which=all"] },
  "POST /desk/requests/:id/finish": {
    needs: "people",
    of: "requests",
    fields: () => ({ state: "done", detail: "" }),
    ends: true,
  },
};

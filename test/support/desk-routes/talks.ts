import { type ExpectedRoutes, first } from "./expected.js";

const key = "k".repeat(16);

/** Who waits, and the talks. */
export const talkRoutes: ExpectedRoutes = {
  "GET /desk/inbox": {
    needs: "handoffs",
    queries: ({ id }) => [
      ...["mine", "unassigned", "all", "closed"].map((tab) => `?tab=${tab}`),
      `?tab=all&agency=${id}`,
      "?tab=all&late=yes&reason=asked&page=2",
    ],
  },
  "GET /desk/inbox.csv": {
    needs: "handoffs",
    queries: ({ id }) => ["?tab=all", "?tab=closed", `?tab=all&agency=${id}`, `?tab=closed&agency=${id}`],
  },

  "GET /desk/talk/:id": { needs: "handoffs", of: "talk" },
  "POST /desk/talk/:id/claim": { needs: "handoffs", of: "talk", fields: () => ({ over: "yes" }) },
  "POST /desk/talk/:id/stay": { needs: "handoffs", of: "talk" },
  "POST /desk/talk/:id/reply": { needs: "handoffs", of: "talk", fields: () => ({ text: "네", key, claim: "1" }) },
  "POST /desk/talk/:id/draft": { needs: "handoffs", of: "talk", fields: ({ ids }) => ({ insert: first(ids.replies) }) },
  "POST /desk/talk/:id/file": { needs: "handoffs", of: "talk", fields: () => ({ key, claim: "1" }) },
  "GET /desk/talk/:id/file": { needs: "handoffs", of: "talk" },
  "GET /desk/talk/:id/files/:file": { needs: "handoffs", of: "talk" },
  "POST /desk/talk/:id/amend": {
    needs: "handoffs",
    of: "talk",
    fields: () => ({ text: "고친 말", key, seq: "1", what: "edit" }),
  },
  "GET /desk/talk/:id/amend": { needs: "handoffs", of: "talk" },
  "POST /desk/talk/:id/note": { needs: "handoffs", of: "talk", fields: () => ({ text: "메모", key }) },
  "POST /desk/talk/:id/correct": { needs: "handoffs", of: "talk", fields: () => ({ key: "age", value: "52살" }) },
  "POST /desk/talk/:id/pass": {
    needs: "handoffs",
    of: "talk",
    fields: ({ ids }) => ({ to: `staff:${first(ids.accounts)}`, why: "" }),
    ends: true,
  },
  "POST /desk/talk/:id/close": {
    needs: "handoffs",
    of: "talk",
    fields: () => ({ outcome: "answered", why: "" }),
    ends: true,
  },
  "POST /desk/talk/:id/reopen": { needs: "handoffs", of: "talk" },
  ...Object.fromEntries(
    ["claim", "reply", "draft", "note", "correct", "pass", "close", "reopen"].map(
      (form) => [`GET /desk/talk/:id/${form}`, { needs: "handoffs", of: "talk" }] as const,
    ),
  ),
};

import { type ExpectedRoutes, first } from "./expected.js";

/** Canned replies, and what was not understood. */
export const replyRoutes: ExpectedRoutes = {
  "GET /desk/replies": { needs: "replies" },
  "GET /desk/replies/new": { needs: "replies" },
  "GET /desk/replies/save": { needs: "replies" },
  "GET /desk/replies/preview": { needs: "replies" },
  "GET /desk/replies/:id": { needs: "replies", of: "replies" },
  "GET /desk/replies/:id/remove": { needs: "replies", of: "replies" },
  "POST /desk/replies/save": {
    needs: "replies",
    fields: ({ id, ids }) => ({ id: first(ids.replies), title: "제목", body: "내용", agency: id }),
  },
  "POST /desk/replies/preview": {
    needs: "replies",
    fields: ({ id, ids }) => ({ id: first(ids.replies), title: "제목", body: "내용", agency: id }),
  },
  "POST /desk/replies/:id/remove": { needs: "replies", of: "replies", ends: true },

  "GET /desk/not-understood": {
    needs: "understanding",
    queries: ({ id }) => ["?order=often", "?asked=nothing", `?agency=${id}&page=2`],
  },
  "GET /desk/not-understood.csv": { needs: "understanding", queries: ({ id }) => ["?order=often", `?agency=${id}`] },
  "GET /desk/not-understood/examples": { needs: "understanding" },
  "GET /desk/not-understood/examples.yaml": { needs: "understanding" },
  "GET /desk/not-understood/:id/teach": { needs: "understanding", of: "misses" },
  "POST /desk/not-understood/:id/teach": {
    needs: "understanding",
    of: "misses",
    fields: () => ({ text: "이게 그러니까 말이죠", meaning: "help" }),
    ends: true,
  },
  "POST /desk/not-understood/:id/ignore": { needs: "understanding", of: "misses", ends: true },
  "POST /desk/not-understood/examples/:id/remove": { needs: "understanding", of: "lessons", ends: true },
};

import { type ExpectedRoutes, first } from "./expected.js";

/** Who works here, and who looked at what. */
export const accountRoutes: ExpectedRoutes = {
  "GET /desk/accounts": { needs: "accounts" },
  "GET /desk/accounts/new": { needs: "accounts" },
  "POST /desk/accounts/new": {
    needs: "accounts",
    fields: ({ id }) => ({ login: `new.${id}`, name: "새 직원", role: "counsellor", agency: id }),
  },
  "GET /desk/accounts/:id": { needs: "accounts", of: "accounts" },
  "POST /desk/accounts/:id": {
    needs: "accounts",
    of: "accounts",
    fields: ({ id }) => ({ name: "새 이름", role: "counsellor", agency: id }),
    ends: true,
  },
  "POST /desk/accounts/:id/unmatch": {
    needs: "accounts",
    of: "accounts",
    fields: () => ({ channel: "slack", member: "T1/U1" }),
  },
  "POST /desk/accounts/:id/reset": { needs: "accounts", of: "accounts", ends: true },
  "POST /desk/accounts/:id/disable": { needs: "accounts", of: "accounts", ends: true },
  "POST /desk/accounts/:id/enable": { needs: "accounts", of: "accounts" },

  "GET /desk/audit": {
    needs: "audit",
    queries: ({ ids }) => [
      `?actor=${first(ids.accounts)}`,
      `?subject=${first(ids.people)}`,
      "?action=open&from=2026-03-03&to=2026-03-03",
    ],
  },
  "GET /desk/audit/touched": { needs: "audit", queries: ({ ids }) => ids.accounts.map((id) => `?account=${id}`) },
  "GET /desk/audit/csv": {
    needs: "audit",
    queries: ({ ids }) => [`?actor=${first(ids.accounts)}`, `?subject=${first(ids.talk)}`],
  },
  "POST /desk/audit/check": { needs: "audit" },
};

import { type ExpectedRoutes, first } from "./expected.js";

/** Signing in and out, and what everybody may change of their own. */
export const ownRoutes: ExpectedRoutes = {
  "GET /desk": { needs: "signedIn" },
  "GET /desk/sign-in": { needs: "anyone", queries: () => ["?next=/desk/people", "?done=signedOut"] },
  "POST /desk/sign-in": { needs: "anyone", fields: () => ({ login: "nobody", password: "맞는 말 배터리" }) },
  "GET /desk/link/:secret": { needs: "anyone" },
  "POST /desk/link/:secret": { needs: "anyone", fields: () => ({ password: "말 배터리 스테이플", again: "다른 말" }) },
  "POST /desk/sign-out": { needs: "signedIn", ends: true },

  "GET /desk/me": { needs: "signedIn" },
  "POST /desk/me/password": {
    needs: "signedIn",
    fields: () => ({ old: "틀린 암호예요", password: "새로운 암호 열두 자", again: "새로운 암호 열두 자" }),
  },
  "POST /desk/me/end": { needs: "signedIn", fields: ({ ids }) => ({ session: first(ids.sessions) }) },
  "POST /desk/me/match": { needs: "signedIn", fields: () => ({ code: "000000" }) },
  "POST /desk/me/unmatch": { needs: "signedIn", fields: () => ({ channel: "slack", member: "T1/U1" }) },
  "POST /desk/me/end-others": { needs: "signedIn", ends: true },
};

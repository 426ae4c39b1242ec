import type { ExpectedRoutes } from "./expected.js";

/** Those who applied or take part: attendance, hours, where they stand, certificates. */
export const takingPartRoutes: ExpectedRoutes = {
  "GET /desk/programs/offerings/:id/attendance": { needs: "selection", of: "offerings", queries: () => ["?page=2"] },
  "POST /desk/programs/offerings/:id/attendance": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ registration: "nobody", session: "s1", state: "present", why: "" }),
  },
  "POST /desk/programs/offerings/:id/attendance/rest": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ session: "s1", state: "present" }),
  },
  "POST /desk/programs/offerings/:id/attendance/code": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ session: "s1" }),
  },
  "GET /desk/programs/offerings/:id/hours": { needs: "selection", of: "offerings" },
  "POST /desk/programs/offerings/:id/hours": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ registration: "nobody", kind: "activity", day: "2026-03-02", minutes: "60", what: "판매" }),
  },
  "POST /desk/programs/offerings/:id/hours/back": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ id: "none" }),
  },
  "POST /desk/programs/offerings/:id/hours/note": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ registration: "nobody", kind: "call", day: "2026-03-02", text: "통화" }),
  },
  "GET /desk/programs/offerings/:id/calls": { needs: "selection", of: "offerings" },
  "POST /desk/programs/offerings/:id/calls": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ registration: "nobody", event: "1" }),
  },
  "GET /desk/programs/offerings/:id/applications": {
    needs: "selection",
    of: "offerings",
    queries: () => ["?state=waiting&page=2"],
  },
  "POST /desk/programs/offerings/:id/applications": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ registration: "nobody", to: "withdrawn", saw: "applied", why: "본인이 전화로 취소함" }),
  },
  "GET /desk/programs/offerings/:id/participants": { needs: "selection", of: "offerings" },
  "POST /desk/programs/offerings/:id/participants": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ registration: "nobody", to: "taking", why: "" }),
  },
  "POST /desk/programs/offerings/:id/participants/ready": { needs: "selection", of: "offerings", fields: () => ({}) },
  "POST /desk/programs/offerings/:id/participants/many": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ registration: "nobody", to: "noShow", why: "연락이 닿지 않음" }),
  },
  "GET /desk/programs/offerings/:id/certificate": {
    needs: "selection",
    of: "offerings",
    queries: () => ["?of=nobody"],
  },
  "GET /desk/programs/offerings/:id/certificate.pdf": {
    needs: "selection",
    of: "offerings",
    queries: () => ["?of=nobody"],
  },
};

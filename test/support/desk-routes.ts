import type { Permission, Role } from "../../src/domain/staff.js";
import type { DeskAgency, Ids } from "./whole-desk.js";

/** Who may use a route, as trust.md and the issue want it; written down apart from what the code grants. */
export type Needs = "anyone" | "signedIn" | Permission;

const officer = [
  "handoffs",
  "people",
  "replies",
  "understanding",
  "programs",
  "rounds",
  "selection",
  "reports",
  "surveys",
] as const;
const granted: Readonly<Record<Role, readonly Needs[]>> = {
  counsellor: ["handoffs", "people", "programs"],
  officer: [...officer],
  manager: [...officer, "erase", "accounts", "audit"],
  administrator: [...officer, "erase", "accounts", "audit"],
};

export function isGranted(role: Role, needs: Needs): boolean {
  return needs === "anyone" || needs === "signedIn" || granted[role].includes(needs);
}

export interface Expected {
  readonly needs: Needs;
  /** Whose ids stand in the address for `:id`. */
  readonly of?: keyof Ids;
  /** Whose first id stands for `:offering`. */
  readonly within?: keyof Ids;
  /** Addresses are tried with each of these, about things of `about`. */
  readonly queries?: (about: DeskAgency) => readonly string[];
  /** A form as the page would send it, about things of `about`. */
  readonly fields?: (about: DeskAgency) => Readonly<Record<string, string>>;
  /** Ends what later forms need: tried last. */
  readonly ends?: true;
}

const why = { why: "request" };
const key = "k".repeat(16);
const first = (ids: readonly string[]): string => ids[0] ?? "";

/** Every route of the desk: a route that is not here fails the test, as does one that is here and nowhere else. */
export const expectedRoutes: Readonly<Record<string, Expected>> = {
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

  "GET /desk/reports": {
    needs: "reports",
    queries: ({ id, ids }) => ["?program=", `?program=${first(ids.programs)}&round=1`, `?program=&agency=${id}`],
  },
  "GET /desk/reports/print": { needs: "reports", queries: ({ ids }) => [`?program=${first(ids.programs)}`] },
  "GET /desk/reports/file": {
    needs: "reports",
    queries: ({ ids }) => [`?program=${first(ids.programs)}&format=csv&why=results`, "?program=&why=nothing"],
  },

  "GET /desk/programs": { needs: "programs" },
  "GET /desk/programs/:id": { needs: "programs", of: "programs" },
  "GET /desk/programs/:id/versions": { needs: "programs", of: "programs" },
  "GET /desk/programs/:id/versions/:version": { needs: "programs", of: "programs" },
  "GET /desk/programs/:id/rounds/new": { needs: "rounds", of: "programs" },
  "POST /desk/programs/:id/rounds/new": {
    needs: "rounds",
    of: "programs",
    fields: () => ({ version: "1", title: "새 회차", year: "2026" }),
  },
  "GET /desk/programs/rounds/:id/edit": { needs: "rounds", of: "rounds" },
  "POST /desk/programs/rounds/:id/edit": {
    needs: "rounds",
    of: "rounds",
    fields: () => ({ version: "1", title: "고친 회차" }),
  },
  "GET /desk/programs/rounds/:id/copy": { needs: "rounds", of: "rounds" },
  "POST /desk/programs/rounds/:id/copy": {
    needs: "rounds",
    of: "rounds",
    fields: () => ({ version: "1", title: "다음 회차", days: "364" }),
  },
  "GET /desk/programs/rounds/:id/recruit": { needs: "rounds", of: "rounds" },
  "POST /desk/programs/rounds/:id/recruit": {
    needs: "rounds",
    of: "rounds",
    fields: () => ({ to: "open", until: "2026-03-20" }),
  },
  "GET /desk/programs/rounds/:id/offerings/new": { needs: "rounds", of: "rounds" },
  "POST /desk/programs/rounds/:id/offerings/new": {
    needs: "rounds",
    of: "rounds",
    fields: () => ({ version: "1", title: "새 모임", selection: "alwaysOpen" }),
  },
  "GET /desk/programs/rounds/:id/offerings/preview": { needs: "rounds", of: "rounds" },
  "POST /desk/programs/rounds/:id/offerings/preview": {
    needs: "rounds",
    of: "rounds",
    fields: () => ({ version: "1", title: "새 모임", selection: "alwaysOpen" }),
  },
  "GET /desk/programs/offerings/:id": { needs: "programs", of: "offerings", queries: () => ["?cancels=3"] },
  "GET /desk/programs/offerings/:id/edit": { needs: "rounds", of: "offerings" },
  "POST /desk/programs/offerings/:id/edit": {
    needs: "rounds",
    of: "offerings",
    fields: () => ({ version: "1", title: "고친 모임", selection: "alwaysOpen" }),
  },
  "GET /desk/programs/offerings/:id/preview": { needs: "rounds", of: "offerings" },
  "POST /desk/programs/offerings/:id/preview": {
    needs: "rounds",
    of: "offerings",
    fields: () => ({ version: "1", title: "고친 모임", selection: "alwaysOpen" }),
  },
  "GET /desk/programs/offerings/:id/recruit": { needs: "rounds", of: "offerings" },
  "POST /desk/programs/offerings/:id/recruit": {
    needs: "rounds",
    of: "offerings",
    fields: () => ({ to: "open", until: "2026-03-20" }),
  },
  "GET /desk/programs/offerings/:id/call-off": { needs: "rounds", of: "offerings" },
  "POST /desk/programs/offerings/:id/call-off": {
    needs: "rounds",
    of: "offerings",
    fields: () => ({ why: "신청이 적었어요." }),
    ends: true,
  },
  "GET /desk/programs/rounds/:id/files": { needs: "programs", of: "rounds" },
  "GET /desk/programs/rounds/:id/offerings.csv": { needs: "programs", of: "rounds" },
  "GET /desk/programs/rounds/:id/offerings.xlsx": { needs: "programs", of: "rounds" },
  "POST /desk/programs/rounds/:id/files/preview": { needs: "rounds", of: "rounds" },
  "GET /desk/programs/rounds/:id/files/preview": { needs: "rounds", of: "rounds" },
  "POST /desk/programs/rounds/:id/files/apply": {
    needs: "rounds",
    of: "rounds",
    fields: () => ({ carried: '[[1,"이름"],[2,"새 모임"]]', seen: "" }),
  },
  "GET /desk/programs/rounds/:id/files/apply": { needs: "rounds", of: "rounds" },
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
    fields: () => ({ registration: "nobody", state: "selected" }),
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
  "GET /desk/programs/offerings/:id/files": { needs: "selection", of: "offerings" },
  "GET /desk/programs/offerings/:id/applicants.csv": {
    needs: "selection",
    of: "offerings",
    queries: () => ["?column=name&column=answers&column=phone"],
  },
  "GET /desk/programs/offerings/:id/applicants.xlsx": { needs: "selection", of: "offerings" },
  "POST /desk/programs/offerings/:id/files/preview": { needs: "selection", of: "offerings" },
  "GET /desk/programs/offerings/:id/files/preview": { needs: "selection", of: "offerings" },
  "POST /desk/programs/offerings/:id/files/apply": {
    needs: "selection",
    of: "offerings",
    fields: () => ({ carried: '[[1,"이름","전화","동의일"],[2,"새사람","010-1234-5678","2026-03-02"]]', seen: "" }),
  },
  "GET /desk/programs/offerings/:id/files/apply": { needs: "selection", of: "offerings" },

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

/** The same as a list. */
export const routes = Object.entries(expectedRoutes).map(([name, expected]) => {
  const [method = "", path = ""] = name.split(" ");
  return { name, method: method === "POST" ? ("POST" as const) : ("GET" as const), path, ...expected };
});
export type Route = (typeof routes)[number];

/** Where a route leads about each thing of an agency. */
export function addresses(
  route: Route,
  { ids }: DeskAgency,
): readonly { readonly path: string; readonly id?: string }[] {
  const { within } = route;
  if (within !== undefined) {
    // An agency without an offering of the kind has no such address.
    const [offering] = ids[within];
    if (offering === undefined) return [];
    const path = route.path.replace(":offering", offering);
    return route.of === undefined ? [{ path }] : ids[route.of].map((id) => ({ path: path.replace(":id", id), id }));
  }
  if (route.of !== undefined)
    return ids[route.of].map((id) => ({ path: route.path.replace(":id", id).replace(":version", "1"), id }));
  return [{ path: route.path.replace(":secret", "s".repeat(43)) }];
}

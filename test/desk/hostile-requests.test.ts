import fc from "fast-check";
import { expect, it } from "vitest";
import { askDesk } from "../support/desk-asks.js";
import { expectedRoutes } from "../support/desk-routes.js";
import { everyNth, runs } from "../support/runs.js";
import { describeOnBothStores } from "../support/stores.js";
import { openWholeDesk, type WholeDesk } from "../support/whole-desk.js";

/** What stores, numbers, dates and paths do not like. */
const odd = fc.oneof(
  fc.constantFrom(
    ..."\0,a\0b,\u{ffff},\u{202e}x,\r\n,%00,../..,__proto__,constructor,null,undefined,NaN,-1,0,1e309".split(","),
    "9007199254740991",
    "9999999999999999999999",
    "1e21",
    "2026-99-99",
    "-000001-01-01",
    "0000-00-00",
    "x".repeat(5_000),
    "가".repeat(3_000),
    "'; drop table persons; --",
    "\\x00",
    "%",
    "_",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ maxLength: 10 }),
);
const names = [
  ...["id", "q", "why", "key", "value", "text", "claim", "to", "outcome", "title", "body", "agency", "name", "login"],
  ...["role", "state", "detail", "kind", "item", "page", "which", "session", "old", "password", "again", "insert"],
  ...[
    "draft",
    "over",
    "sure",
    "next",
    "tab",
    "program",
    "reason",
    "late",
    "actor",
    "subject",
    "action",
    "from",
    "account",
  ],
  "__proto__",
];

/** Leaves whoever sends it signed in. */
const routes = Object.entries(expectedRoutes).filter(([name]) => !/sign-out|\/me\/|disable|reset/.test(name));

const request = fc.record({
  route: fc.constantFrom(...routes),
  own: fc.boolean(),
  id: odd,
  fields: fc.dictionary(fc.constantFrom(...names), odd, { maxKeys: 8 }),
  useful: fc.boolean(),
});

describeOnBothStores("odd requests to the desk of somebody signed in", (fresh, kind) => {
  it("are never answered with a fault of ours", async () => {
    const desk = await openWholeDesk(await (await fresh()).open());
    try {
      await fc.assert(
        fc.asyncProperty(request, async (made) => {
          const { status, what } = await send(desk, made);
          expect(desk.site.errors.splice(0), what).toEqual([]);
          expect(status, what).toBeLessThan(500);
        }),
        { numRuns: runs(kind === "SQLite" ? 60 : 30) },
      );
      expect((await signedInPage(desk)).status).toBe(200);
    } finally {
      await desk.site.stop();
    }
  }, 240_000);

  it("with each odd value in each filter and field are never answered with a fault of ours", async () => {
    const desk = await openWholeDesk(await (await fresh()).open());
    try {
      // PostgreSQL is the one that minds: of letters that it cannot hold, of numbers that are too large.
      const values = ["\0", "9".repeat(22), "1e21", "-1", "x".repeat(5_000)].filter(
        (_, n) => kind === "PostgreSQL" || n % everyNth(3) === 0,
      );
      for (const [name, expected] of routes) {
        for (const value of values) {
          const fields = Object.fromEntries(names.map((field) => [field, value]));
          for (const own of [true, false]) {
            const made = { id: value, own, fields, useful: own };
            const { status, what } = await send(desk, { ...made, route: [name, expected] });
            expect(desk.site.errors.splice(0), what).toEqual([]);
            expect(status, what).toBeLessThan(500);
          }
        }
      }
      expect((await signedInPage(desk)).status).toBe(200);
    } finally {
      await desk.site.stop();
    }
  }, 240_000);
});

/** Shown to whoever is still signed in: else nothing was tried. */
function signedInPage({ site, administrator }: WholeDesk) {
  return askDesk(site.url, { method: "GET", path: "/desk/me", secret: administrator.secret });
}

/** `own`: about something that is there; `useful`: the form as the page would send it, but for the odd fields. */
async function send(
  { site, agencies, administrator }: WholeDesk,
  made: typeof request extends fc.Arbitrary<infer Made> ? Made : never,
) {
  const [here] = agencies;
  const [name, expected] = made.route;
  const [method = "", path = ""] = name.split(" ");
  const id = made.own && expected.of !== undefined ? (here.ids[expected.of][0] ?? "") : made.id;
  const place = path.replace(/:id|:secret/, () => encodeURIComponent(wellFormed(id)));
  const good = made.useful ? { why: "request", ...expected.fields?.(here) } : {};
  const clean = Object.fromEntries(Object.entries(made.fields).map(([key, value]) => [key, wellFormed(value)]));
  // One odd field at a time beside good ones goes further than many.
  const [odd] = Object.entries(clean);
  const fields = made.useful ? { ...good, ...(odd ? { [odd[0]]: odd[1] } : {}) } : clean;
  const what = `${method} ${place} ${JSON.stringify(fields).slice(0, 400)}`;
  const { secret } = administrator;
  const answer =
    method === "POST"
      ? await askDesk(site.url, { method, path: place, secret, fields })
      : await askDesk(site.url, { method: "GET", path: `${place}?${new URLSearchParams(fields)}`, secret });
  return { status: answer.status, what };
}

/** Half a letter can stand in no address. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

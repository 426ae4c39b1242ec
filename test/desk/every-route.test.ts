import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deskRoutes } from "../../src/desk/routes.js";
import type { DeskAgency } from "../support/desk-agency.js";
import { type Answer, type Ask, askDesk, outcomeOf, shapeOf } from "../support/desk-asks.js";
import { refusedSenders } from "../support/desk-refusals.js";
import { addresses, expectedRoutes, isGranted, type Route, routes } from "../support/desk-routes.js";
import type { Sitter } from "../support/desk-sitters.js";
import { everyNth } from "../support/runs.js";
import { digestOfStore } from "../support/store-digest.js";
import { describeOnBothStores } from "../support/stores.js";
import { openWholeDesk, type WholeDesk } from "../support/whole-desk.js";

describe("the list of what every route needs", () => {
  it("names each route there is and no other, and agrees with what the guard asks for", () => {
    const there = Object.fromEntries(deskRoutes.map(({ method, path, may }) => [`${method} ${path}`, may]));
    const wanted = Object.fromEntries(Object.entries(expectedRoutes).map(([name, { needs }]) => [name, needs]));
    expect(there).toEqual(wanted);
    expect(deskRoutes).toHaveLength(Object.keys(there).length);
  });
});

describeOnBothStores("every route of the desk, as every role of two agencies", (fresh, kind) => {
  // Seven seats, three to an agency: the second store is looked at from one of each agency, or from all.
  const every = kind === "SQLite" ? 1 : everyNth(3);

  it("shows nothing of the other agency, and of its ids what it says of ids that there are not", async () => {
    await atWholeDesk(fresh, async (desk) => {
      const before = await digestOfStore(desk.parts.store);
      for (const seat of seatsOf(desk).filter((_, n) => n % every === 0)) {
        const seen: string[] = [];
        for (const route of routes.filter(({ method }) => method === "GET"))
          seen.push(...(await look(desk, seat, route, "all")));
        // What would be found of the other agency is found of one's own.
        for (const word of seat.own.canaries) expect(seen.join(), `${seat.who.login} sees their own`).toContain(word);
      }
      expect(await digestOfStore(desk.parts.store)).toEqual(before);
    });
  }, 120_000);

  // Whether a form is taken is decided before the store is asked: one store is enough for it.
  if (kind === "PostgreSQL") return;

  it("takes no form from whoever may not, from elsewhere, or about what is not theirs; and nothing changes", async () => {
    await atWholeDesk(fresh, async (desk) => {
      const [here] = desk.agencies;
      const refusals = await refusedSenders(desk);
      const before = await digestOfStore(desk.parts.store);
      const unchanged = async (what: string) =>
        expect(await digestOfStore(desk.parts.store), `the store after ${what}`).toEqual(before);
      for (const route of routes.filter(({ method }) => method === "POST")) {
        for (const { name, ask, expected } of refusals(route)) {
          const answer = await askDesk(desk.site.url, ask);
          expect(outcomeOf(answer), `${route.name} by ${name}`).toBe(expected);
          expectNothingOf(answer, everyWord(desk, here), `${route.name} by ${name}`);
        }
        await unchanged(route.name);
        for (const seat of seatsOf(desk)) await sendAboutOthers(desk, seat, route);
        await unchanged(`${route.name} about what is not theirs`);
      }
    });
  }, 240_000);

  it("takes forms of those who may about what is theirs, and shows nothing of the other agency then either", async () => {
    await atWholeDesk(fresh, async (desk) => {
      const forms = routes.filter(({ method, needs }) => method === "POST" && needs !== "anyone");
      const inOrder = [...forms.filter(({ ends }) => !ends), ...forms.filter(({ ends }) => ends)];
      const before = await digestOfStore(desk.parts.store);
      for (const route of inOrder) {
        for (const seat of seatsOf(desk)) await sendAboutOwn(desk, seat, route);
      }
      expect(await digestOfStore(desk.parts.store)).not.toEqual(before);
      for (const seat of seatsOf(desk)) {
        for (const route of routes.filter(({ method }) => method === "GET")) await look(desk, seat, route, "some");
      }
    });
  }, 240_000);

  it("tells news only to those who may see what happened, and nothing but that there is some", async () => {
    await atWholeDesk(fresh, async (desk) => {
      const [here, there] = desk.agencies;
      expect((await askDesk(desk.site.url, { method: "GET", path: "/desk/events" })).status).toBe(401);
      const streams = await Promise.all([here, there].map(({ staff }) => listen(desk, staff.officer.secret)));
      const [ours, others] = streams;
      const { who } = here.staff.counsellor;
      const [waiting = ""] = here.ids.talk;
      expect((await desk.handoffs.claim(who, waiting)).kind).toBe("done");
      await expect.poll(() => ours?.heard(), { timeout: 45_000 }).toContain("event: news");
      await desk.handoffs.note(who, waiting, `${here.canaries[0]} 메모`, { key: "a-note-key" });
      await new Promise((resolve) => setTimeout(resolve, 1_200));
      expect(others?.heard()).not.toContain("news");
      for (const stream of streams) {
        expectNothingOf({ bytes: stream?.heard() ?? "" }, everyWord(desk), "the news");
        stream?.stop();
      }
    });
  }, 60_000);
});

/** Somebody at the desk, what is theirs, and what is not. */
interface Seat extends Sitter {
  readonly own: DeskAgency;
  readonly foreign: DeskAgency | undefined;
}

function seatsOf({ agencies, administrator }: WholeDesk): readonly Seat[] {
  const [here, there] = agencies;
  const of = (own: DeskAgency, foreign: DeskAgency) =>
    Object.values(own.staff).map((sitter) => ({ ...sitter, own, foreign }));
  return [...of(here, there), ...of(there, here), { ...administrator, own: here, foreign: undefined }];
}

async function atWholeDesk(
  fresh: Parameters<Parameters<typeof describeOnBothStores>[1]>[0],
  work: (desk: WholeDesk) => Promise<void>,
): Promise<void> {
  const desk = await openWholeDesk(await (await fresh()).open());
  try {
    await desk.replies.list(desk.administrator.who);
    await work(desk);
    expect(desk.site.errors).toEqual([]);
  } finally {
    await desk.site.stop();
  }
}

/** A file or a certificate that there is not is missing to everybody; those there are have tests of their own. */
const seldomThere = /\/(files\/:file|certificate|certificate\.pdf)$/;

/** Opens the page about each thing of one's own (`still`: of which all or some are there), of the other agency, and of nobody. */
async function look(desk: WholeDesk, seat: Seat, route: Route, still: "all" | "some"): Promise<readonly string[]> {
  const { own, foreign, secret, who } = seat;
  const hidden = hiddenFrom(desk, seat);
  const ask = (path: string) => askDesk(desk.site.url, { method: "GET", path, secret });
  const about = (agency: DeskAgency) => ["", ...(route.queries?.(agency) ?? [])];
  const granted = isGranted(who.role, route.needs);
  const seen: string[] = [];

  for (const { path } of addresses(route, own)) {
    for (const query of about(own)) {
      const answer = await ask(path + query);
      const what = `${who.login} at ${path}${query}`;
      const isGone = granted && (still === "some" || seldomThere.test(path)) && outcomeOf(answer) === "missing";
      if (!isGone) expect(outcomeOf(answer), what).toBe(granted ? "taken" : "forbidden");
      expectNothingOf(answer, granted ? hidden : everyWord(desk, own), what);
      seen.push(answer.bytes);
    }
  }
  if (!foreign) return seen;
  for (const { path, id } of addresses(route, foreign)) {
    const unknown = randomUUID();
    for (const query of about(foreign)) {
      const answer = await ask(path + query);
      const what = `${who.login} at the other agency's ${path}${query}`;
      expectNothingOf(answer, without(hidden, path + query), what);
      if (id === undefined) continue;
      const nothing = await ask(path.replace(id, unknown) + query);
      expect(shapeOf(answer, id), what).toBe(shapeOf(nothing, unknown));
    }
  }
  return seen;
}

/** Sends the form about things of the other agency: in the address, or in the fields. */
async function sendAboutOthers(desk: WholeDesk, seat: Seat, route: Route): Promise<void> {
  const { own, foreign, secret, who } = seat;
  if (!foreign || !isGranted(who.role, route.needs) || route.needs === "anyone") return;
  const send = (path: string, fields: Ask["fields"] = {}) =>
    askDesk(desk.site.url, { method: "POST", path, secret, fields });
  if (route.of !== undefined) {
    for (const { path, id = "" } of addresses(route, foreign)) {
      const unknown = randomUUID();
      const answer = await send(path, route.fields?.(own));
      const nothing = await send(path.replace(id, unknown), route.fields?.(own));
      const what = `${who.login} sends ${path}`;
      expect(shapeOf(answer, id), what).toBe(shapeOf(nothing, unknown));
      expectNothingOf(answer, without(hiddenFrom(desk, seat), path), what);
    }
  }
  if (!route.fields) return;
  const fields = route.fields(foreign);
  const named = Object.values(fields).join(" ");
  const isAboutThem =
    Object.values(foreign.ids)
      .flat()
      .some((id) => named.includes(id)) || fields.agency === foreign.id;
  if (!isAboutThem) return;
  for (const { path } of addresses(route, own)) {
    const answer = await send(path, fields);
    expectNothingOf(answer, without(hiddenFrom(desk, seat), named), `${who.login} names others' in ${path}`);
  }
}

async function sendAboutOwn(desk: WholeDesk, seat: Seat, route: Route): Promise<void> {
  const { own, who } = seat;
  const granted = isGranted(who.role, route.needs);
  // What ends a session or an account is done to whoever can be spared.
  const isAboutOneself = route.ends && route.of === undefined;
  const places = route.ends && route.of === "accounts" ? addresses(route, own).slice(0, 1) : addresses(route, own);
  for (const { path } of places) {
    const secret = isAboutOneself ? await desk.again(own.spare) : seat.secret;
    const answer = await askDesk(desk.site.url, { method: "POST", path, secret, fields: route.fields?.(own) ?? {} });
    const what = `${who.login} sends ${path}`;
    expect(answer.status, what).toBeLessThan(500);
    if (!granted) expect(outcomeOf(answer), what).toBe("forbidden");
    expectNothingOf(answer, granted ? hiddenFrom(desk, seat) : everyWord(desk, own), what);
  }
}

/** What somebody must never see: words and ids of the other agency, and of who was erased. */
function hiddenFrom({ erased }: WholeDesk, { foreign }: Seat): readonly string[] {
  if (!foreign) return erased;
  return [...erased, ...foreign.canaries, ...foreign.staffCanaries, ...Object.values(foreign.ids).flat()];
}

/** What whoever was refused must not see: anything about anybody, but for who works with them. */
function everyWord({ erased, agencies }: WholeDesk, own?: DeskAgency): readonly string[] {
  const staff = agencies.filter((one) => one !== own).flatMap(({ staffCanaries }) => staffCanaries);
  return [...erased, ...agencies.flatMap(({ canaries }) => canaries), ...staff];
}

function without(words: readonly string[], asked: string): readonly string[] {
  return words.filter((word) => !asked.includes(word));
}

function expectNothingOf({ bytes }: Pick<Answer, "bytes">, words: readonly string[], what: string): void {
  const seen = words.filter((word) => bytes.includes(word));
  expect(seen, `${what} must not show these`).toEqual([]);
}

/** A browser that listens for news. */
async function listen({ site }: WholeDesk, secret: string) {
  const stop = new AbortController();
  const reply = await fetch(`${site.url}/desk/events`, {
    headers: { cookie: `ieum-desk=${secret}` },
    signal: stop.signal,
  });
  expect(reply.status).toBe(200);
  let heard = "";
  const read = async () => {
    for await (const chunk of reply.body ?? []) heard += Buffer.from(chunk).toString();
  };
  void read().catch(() => undefined);
  return { heard: () => heard, stop: () => stop.abort() };
}

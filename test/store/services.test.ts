import { expect, it } from "vitest";
import { applyFor } from "../../src/assistant/seats.js";
import { usualAgency } from "../../src/domain/agency.js";
import type { ConsentText } from "../../src/domain/program.js";
import {
  consentVersion,
  hasCatalog,
  loadCatalog,
  missingKinds,
  saveCatalog,
  saveMissingKinds,
} from "../../src/store/catalog.js";
import { consentsOf, hashConsent, saveConsent, withdrawConsent } from "../../src/store/consents.js";
import { findResponse, listResponses, saveResponse } from "../../src/store/responses.js";
import { inTransaction, reading, type Store } from "../../src/store/transaction.js";
import { application, catalogOf, hours, meet, offering, start, stock } from "../seats/fixture.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";

const text: ConsentText = { id: "reg", version: 1, purpose: "신청", items: "이름", retention: "1년", refusal: "가능" };

describeOnBothStores("the catalogue in the store", (fresh) => {
  it("comes back as it went in, in its order", async () => {
    const store = await (await fresh()).open();
    const catalog = { ...catalogOf([offering("b"), offering("a", { capacity: 3 })]), consents: [text] };
    expect(await reading(store, hasCatalog)).toBe(false);
    const saved = await save(store, catalog, "import");
    expect(saved).toEqual({ written: ["talks", "reg"], kept: [] });
    expect(await reading(store, loadCatalog)).toEqual(catalog);
    expect(await save(store, catalog, "import")).toEqual({ written: [], kept: [] });
  });

  it("keeps what staff edited when it is imported again, unless told to replace it", async () => {
    const store = await (await fresh()).open();
    await save(store, catalogOf([offering("a")]), "import");
    await save(store, catalogOf([offering("a", { capacity: 9 })]), "staff-1");
    expect(await save(store, catalogOf([offering("a")]), "import")).toEqual({ written: [], kept: ["talks"] });
    expect((await capacities(store)).a).toBe(9);
    const replaced = await save(store, catalogOf([offering("a")]), "import", "staffEdits");
    expect(replaced).toEqual({ written: ["talks"], kept: [] });
    expect((await capacities(store)).a).toBeNull();
  });

  it("is seeded once, though several start on an empty store at once with other example dates", async () => {
    const place = await fresh();
    const stores = [await place.open(), await place.open(), await place.open()];
    const seeds = stores.map((store, n) => save(store, catalogOf([offering("a", { capacity: n + 1 })]), "seed"));
    const written = (await Promise.all(seeds)).flatMap((saved) => saved.written);
    expect(written).toEqual(["talks"]);
  });

  it("takes an import over what was seeded: nobody edited that", async () => {
    const store = await (await fresh()).open();
    await save(store, catalogOf([offering("a")]), "seed");
    expect(await save(store, catalogOf([offering("a", { capacity: 2 })]), "import")).toEqual({
      written: ["talks"],
      kept: [],
    });
  });

  it("keeps the words of an earlier consent beside the new ones", async () => {
    const store = await (await fresh()).open();
    await save(store, { ...catalogOf([]), consents: [text] }, "import");
    const next = { ...text, version: 2, retention: "2년" };
    await save(store, { ...catalogOf([]), consents: [next] }, "import");
    expect((await reading(store, loadCatalog)).consents).toEqual([next]);
    expect(await reading(store, (tx) => consentVersion(tx, "reg", 1))).toEqual(text);
  });

  it("takes no more applications for an offering that has left its program", async () => {
    const store = await peopleAt(fresh, ["p"]);
    await save(store, catalogOf([offering("other")]), "import");
    expect(await inTransaction(store, (tx) => applyFor(tx, application("p", "o")))).toEqual({ kind: "closed" });
  });
});

const holidays = [
  { date: "2026-12-25", name: "성탄절" },
  { date: "2027-01-01", name: "신정" },
];

describeOnBothStores("agencies and holidays in the store", (fresh) => {
  const whole = { ...catalogOf([offering("a")]), consents: [text], agencies: [usualAgency("talks")], holidays };

  it("come back as they went in, holidays by the year", async () => {
    const store = await (await fresh()).open();
    expect((await save(store, whole, "import")).written).toEqual(["talks", "reg", "talks", "2026", "2027"]);
    expect(await reading(store, loadCatalog)).toEqual(whole);
  });

  it("are replaced one year or agency at a time", async () => {
    const store = await (await fresh()).open();
    await save(store, whole, "import");
    const changed = [{ date: "2026-06-03", name: "선거일" }, ...holidays.slice(0, 1)];
    const only = { ...catalogOf([]), programs: [], holidays: changed };
    expect(await save(store, only, "import")).toEqual({ written: ["2026"], kept: [] });
    expect((await reading(store, loadCatalog)).holidays).toEqual([...changed, ...holidays.slice(1)]);
  });

  it("leave a program alone that staff edited, though an agency of its name is imported", async () => {
    const store = await (await fresh()).open();
    await save(store, catalogOf([offering("a", { capacity: 9 })]), "staff-1");
    expect(await save(store, whole, "import")).toMatchObject({ kept: ["talks"] });
    expect((await capacities(store)).a).toBe(9);
  });

  it("are added to a store of an earlier release, once, and nothing else is touched", async () => {
    const place = await fresh();
    const store = await place.open();
    await save(store, { ...catalogOf([offering("a", { capacity: 9 })]), consents: [text] }, "seed");
    expect(await reading(store, missingKinds)).toEqual(["survey", "consent", "agency", "holidays"]);
    const stores = [store, await place.open()];
    const later = {
      ...whole,
      consents: [
        { ...text, purpose: "다르게" },
        { ...text, id: "screening" },
      ],
    };
    const add = (each: Store) => inTransaction(each, (tx) => saveMissingKinds(tx, later, start));
    const added = await Promise.all(stores.map(add));
    expect(added.flatMap(({ written }) => written)).toEqual(["screening", "talks", "2026", "2027"]);
    expect(await reading(store, missingKinds)).toEqual(["survey"]);
    expect((await capacities(store)).a).toBe(9);
    const { agencies, holidays: kept, consents } = await reading(store, loadCatalog);
    expect({ agencies, holidays: kept }).toEqual({ agencies: whole.agencies, holidays });
    expect(consents).toEqual([text, { ...text, id: "screening" }]);
  });

  it("are added with everything else on a first start", async () => {
    const store = await (await fresh()).open();
    await inTransaction(store, (tx) => saveMissingKinds(tx, whole, start));
    expect(await reading(store, loadCatalog)).toEqual(whole);
    expect((await capacities(store)).a).toBeNull();
  });
});

describeOnBothStores("a consent", (fresh) => {
  it("is kept with the hash of its words, and stays in the list when it is withdrawn", async () => {
    const store = await peopleAt(fresh, ["p"]);
    const give = { id: "k", person: "p", text, channel: "web", detail: { offering: "o" }, now: start };
    await inTransaction(store, (tx) => saveConsent(tx, give));
    const receipt = { id: "k", item: "reg", version: 1, wordsHash: hashConsent(text), channel: "web" };
    const kept = { ...receipt, givenAt: start.toISOString(), detail: { offering: "o" } };
    expect(await reading(store, (tx) => consentsOf(tx, "p"))).toEqual([kept]);
    expect(await inTransaction(store, (tx) => withdrawConsent(tx, "p", "reg", hours(1)))).toBe(1);
    expect(await inTransaction(store, (tx) => withdrawConsent(tx, "p", "reg", hours(2)))).toBe(0);
    const withdrawn = [{ ...kept, withdrawnAt: hours(1).toISOString() }];
    expect(await reading(store, (tx) => consentsOf(tx, "p"))).toEqual(withdrawn);
    expect(hashConsent({ ...text, retention: "2년" })).not.toBe(hashConsent(text));
  });
});

describeOnBothStores("a survey", (fresh) => {
  it("can be left and resumed, and counts once", async () => {
    const store = await peopleAt(fresh, ["p"]);
    await inTransaction(store, (tx) => applyFor(tx, application("p", "o")));
    const base = { registration: "p@o", survey: "after", version: 1, now: start };
    const put = (id: string, state: "partial" | "complete", answers: Record<string, number | string>) =>
      inTransaction(store, (tx) => saveResponse(tx, { ...base, id, state, answers }));
    expect(await put("s1", "partial", { q1: 5 })).toEqual({ kind: "saved", id: "s1" });
    expect(await put("s2", "complete", { q1: 5, q2: "좋아요" })).toEqual({ kind: "saved", id: "s1" });
    expect(await put("s3", "complete", { q1: 1 })).toEqual({ kind: "complete-already", id: "s1" });
    const response = { id: "s1", registration: "p@o", survey: "after", version: 1, program: "talks", round: "r1" };
    const complete = { ...response, offering: "o", state: "complete", answers: { q1: 5, q2: "좋아요" } };
    expect(await reading(store, (tx) => listResponses(tx))).toEqual([complete]);
    expect(await reading(store, (tx) => findResponse(tx, "p@o", "after"))).toEqual(complete);
    const unknown = { ...base, registration: "none", id: "s4", state: "partial", answers: {} } as const;
    expect(await inTransaction(store, (tx) => saveResponse(tx, unknown))).toEqual({ kind: "unknown" });
  });
});

async function peopleAt(fresh: FreshPlace, people: readonly string[]): Promise<Store> {
  const store = await (await fresh()).open();
  await stock(store, offering("o", { capacity: 5, activity: { from: "2026-11-21", to: "2026-11-21" } }));
  await inTransaction(store, async (tx) => {
    for (const person of people) await meet(tx, person);
  });
  return store;
}

type Replace = Parameters<typeof saveCatalog>[2]["replace"];

function save(
  store: Store,
  catalog: Parameters<typeof saveCatalog>[1],
  by: string,
  replace: Replace = "nothing-edited",
) {
  return inTransaction(store, (tx) => saveCatalog(tx, catalog, { by, now: start, replace }));
}

async function capacities(store: Store) {
  const rows = await reading(store, (tx) => tx.db.selectFrom("offerings").select(["id", "capacity"]).execute());
  return Object.fromEntries(rows.map((row) => [row.id, row.capacity]));
}

import { expect, it } from "vitest";
import type { TypedQuestion, TypedSurvey } from "../../src/assistant/desk-ports/surveys.js";
import { createSurveys } from "../../src/assistant/surveys/create-surveys.js";
import { example, officer } from "../rounds/rounds-house.js";
import { describeOnBothStores, type FreshPlace } from "../support/stores.js";
import { answered, closesAt, type SurveysHouse, surveysHouse } from "./desk-house.js";

const by = officer({ id: "officer" });
const elsewhere = officer({ id: "elsewhere", agency: "seoul50plus" });
const sharer = officer({ id: "sharer", agency: "gwangju" });
const boss = officer({ id: "boss", role: "administrator", agency: null });
const counsellor = officer({ id: "counsellor", role: "counsellor" });

async function house(fresh: FreshPlace): Promise<SurveysHouse> {
  return surveysHouse(await (await fresh()).open());
}

async function formOf({ surveys }: SurveysHouse) {
  const view = await surveys.form(by, { survey: "on-off" });
  if (!view) throw new Error("there is no form");
  return view;
}

async function save(home: SurveysHouse, change: (typed: TypedSurvey) => TypedSurvey, version?: number) {
  const view = await formOf(home);
  return home.surveys.save(by, { survey: "on-off", version: version ?? view.version }, change(view.typed));
}

const reworded = (typed: TypedSurvey): TypedSurvey => ({
  ...typed,
  questions: typed.questions.map((one) =>
    one.key === "satisfaction@1" ? { ...one, words: "얼마나 좋으셨어요?" } : one,
  ),
});

describeOnBothStores("surveys on the desk", (fresh) => {
  it("count who was sent one and who answered, tell five or more, and nobody else's", async () => {
    const home = await house(fresh);
    for (const rating of [5, 5, 4, 1]) await home.send({ answers: answered(rating) });
    await home.send({ answers: { "satisfaction@1": 2 }, state: "partial" });
    const few = await home.surveys.results(by, "on-off", {});
    expect(few?.questions.find(({ id }) => id === "satisfaction@1")?.told).toEqual({ kind: "hidden" });

    await home.send({ answers: answered(5) });
    const results = await home.surveys.results(by, "on-off", { program: example.program, round: example.round });
    expect(results?.counts).toEqual({ due: 0, sent: 6, open: 1, complete: 5, partial: 1, closesAt });
    expect(results?.questions.find(({ id }) => id === "satisfaction@1")?.told).toMatchObject({
      ...{ kind: "tally", n: 5, mean: 4 },
      counts: [{ count: 3 }, { count: 1 }, { count: 0 }, { count: 0 }, { count: 1 }],
    });
    const line = (await home.surveys.list(by)).find(({ id }) => id === "on-off");
    expect(line).toMatchObject({ mine: true, counts: { sent: 6 }, programs: [{ id: example.program }] });
    expect(JSON.stringify(await home.surveys.list(elsewhere))).not.toContain(example.program);
    expect(await home.surveys.results(elsewhere, "on-off", {})).toBeUndefined();
    expect(await home.surveys.results(by, "on-off", { program: "social-marketer" })).toBeUndefined();
    expect(await home.surveys.list(counsellor)).toEqual([]);
    expect(await home.surveys.results(counsellor, "on-off", {})).toBeUndefined();
  });

  it("tell what was written in words of closed surveys alone, and with the words that were answered", async () => {
    const home = await house(fresh);
    for (let n = 0; n < 5; n++) await home.send({ answers: { ...answered(4), "comment@1": "열린 설문의 말" } });
    const comment = async () =>
      (await home.surveys.results(by, "on-off", {}))?.questions.find(({ id }) => id === "comment@1")?.told;
    expect(await comment()).toEqual({ kind: "nothing" });
    const closed = ["좋았어요", "짧았어요"].map((text) => ({ picked: answered(5), words: { "comment@1": text } }));
    await home.close(closed);
    expect(await comment()).toEqual({ kind: "hidden" });
    await home.close([1, 2, 3].map(() => ({ picked: answered(5), words: {} })));
    expect(await comment()).toEqual({ kind: "words", texts: ["짧았어요", "좋았어요"].sort() });

    expect(await save(home, reworded)).toMatchObject({ kind: "saved" });
    const questions = (await home.surveys.results(by, "on-off", {}))?.questions ?? [];
    expect(questions.find(({ id }) => id === "satisfaction@2")).toMatchObject({
      ...{ former: false, words: "얼마나 좋으셨어요?", told: { kind: "nothing" } },
    });
    expect(questions.find(({ id }) => id === "satisfaction@1")).toMatchObject({ former: true, told: { n: 10 } });

    const file = await home.surveys.file(by, "on-off", { format: "csv", why: "report" });
    const text = file?.bytes.toString("utf8") ?? "";
    expect(text).toContain("짧았어요");
    const log = home.parts.store.db.selectFrom("audit").select(["actor", "why"]).where("action", "=", "exportSurvey");
    expect(await log.execute()).toEqual([{ actor: "officer", why: "report" }]);
  });

  it("give a changed question the next number and the survey the next version; words in other languages stay and are told of", async () => {
    const home = await house(fresh);
    expect((await save(home, (typed) => typed)).kind).toBe("same");
    const before = await formOf(home);
    expect(await save(home, reworded)).toEqual({ kind: "saved", id: "on-off", stale: 2 });
    const survey = home.parts.catalog.surveys.find(({ id }) => id === "on-off");
    expect(survey?.version).toBe(2);
    expect(survey?.questions.map(({ id }) => id)).toEqual(["satisfaction@2", "rejoin@1", "comment@1"]);
    expect(Object.keys(survey?.english?.questions ?? {})).toEqual(["satisfaction@2", "rejoin@1", "comment@1"]);
    expect(survey?.easy?.title).toBe("온앤오프 설문");

    expect(await save(home, reworded, before.version)).toMatchObject({ kind: "moved", by: { by: "officer" } });
    expect((await home.surveys.versions(by, "on-off"))?.versions[0]).toMatchObject({
      changes: [{ field: "words", to: "얼마나 좋으셨어요?" }],
    });
    // Saved all the same over what a colleague reworded: the next version of the question, not another question.
    const mine = {
      ...before.typed,
      questions: before.typed.questions.map((one, at) => (at > 0 ? one : { ...one, words: "만족하셨나요?" })),
    };
    await save(home, () => mine);
    expect(home.parts.catalog.surveys.find(({ id }) => id === "on-off")?.questions[0]?.id).toBe("satisfaction@3");
    const back = (typed: TypedSurvey) => ({
      ...typed,
      questions: before.typed.questions.map((one, at) => ({ ...one, key: typed.questions[at]?.key ?? "" })),
    });
    await save(home, back);
    expect(home.parts.catalog.surveys.find(({ id }) => id === "on-off")?.questions[0]?.id).toBe("satisfaction@4");
  });

  it("are refused with every mistake beside its field, and shown before they are saved", async () => {
    const home = await house(fresh);
    const { typed, version } = await formOf(home);
    const asked = {
      key: "new-4",
      kind: "one",
      words: "무엇이 좋았어요?",
      options: "사람\n장소",
      labels: "",
      most: "",
      optional: false,
      english: { words: "What was good?", options: "People\n-", labels: "" },
      easy: { words: "", options: "", labels: "" },
    };
    const one = { ...asked, when: "satisfaction@1", is: "5\n아주 좋아요" };
    const unlike = { ...one.english, options: "People\nPlaces\nTimes" };
    const questions = [...typed.questions, { ...one, options: "사람", english: unlike }];
    const wrong = await home.surveys.save(by, { survey: "on-off", version }, { ...typed, title: " ", questions });
    expect(wrong).toMatchObject({
      kind: "wrong",
      wrong: expect.arrayContaining([
        expect.objectContaining({ field: "title" }),
        expect.objectContaining({ field: "new-4.is", problem: "noSuchAnswer" }),
        expect.objectContaining({ field: "new-4.options" }),
        { field: "new-4.english.options", problem: "asManyLines", with: { count: "1", is: "3" } },
      ]),
    });
    const sound = { ...typed, questions: [...typed.questions, { ...one, is: "5" }] };
    const preview = await home.surveys.preview(by, { survey: "on-off", version }, sound);
    expect(preview?.wrong).toEqual([]);
    expect(preview?.chat).toHaveLength(4);
    expect(JSON.stringify(preview?.chat.at(-1))).toContain("장소");
    expect(preview?.web.at(-1)?.onlyIf).toContain("만족");
    expect(await home.surveys.save(by, { survey: "on-off", version }, sound)).toMatchObject({ kind: "saved" });
    const made = home.parts.catalog.surveys.find(({ id }) => id === "on-off")?.questions.at(-1);
    expect(made).toMatchObject({ id: "on-off-one@1", when: { question: "satisfaction@1", is: [5] } });
    const { english } = home.parts.catalog.surveys.find(({ id }) => id === "on-off") ?? {};
    expect([english?.questions?.["on-off-one@1"], english?.options]).toEqual([
      "What was good?",
      { "on-off-one@1": { o1: "People" } },
    ]);
  });

  it("have their words in other languages mended on the form, and those stay with options that are moved or mended", async () => {
    const home = await house(fresh);
    const { surveys } = home;
    const saveAs = async (change: (typed: TypedSurvey) => TypedSurvey) => {
      const view = await surveys.form(boss, { survey: "company" });
      if (!view) throw new Error("there is no form");
      await surveys.save(boss, { survey: "company", version: view.version }, change(view.typed));
      const survey = home.parts.catalog.surveys.find(({ id }) => id === "company");
      return { survey, english: survey?.english, easy: survey?.easy };
    };
    const ofQuestion =
      (at: number, change: (one: TypedQuestion) => Partial<TypedQuestion>) => (typed: TypedSurvey) => ({
        ...typed,
        questions: typed.questions.map((one, n) => (n === at ? { ...one, ...change(one) } : one)),
      });
    const moved = await saveAs(
      ofQuestion(1, ({ options }) => {
        const [hired, stayed, _rules, ...rest] = options.split("\n");
        return { options: [stayed, hired, "규칙을 갖췄어요", ...rest].join("\n") };
      }),
    );
    const said = moved.english?.options?.["company-effect@2"];
    expect(said).toMatchObject({ hired: "We hired people", stayed: "People stay longer", money: "We got funding" });
    expect(said).not.toHaveProperty("rules");
    expect(Object.values(said ?? {})).toContain("We have better rules");

    const worded = await saveAs((typed) => ({
      ...ofQuestion(0, (one) => ({
        english: { ...one.english, words: "How was it?" },
        easy: { ...one.easy, words: "" },
      }))(typed),
      titles: { english: "", easy: "새 설문" },
    }));
    expect(worded.survey?.questions[0]?.id).toBe("company-satisfaction@1");
    expect(worded.english?.questions?.["company-satisfaction@1"]).toBe("How was it?");
    expect([worded.english?.title, worded.easy?.title]).toEqual([undefined, "새 설문"]);
    expect(worded.easy?.questions).not.toHaveProperty("company-satisfaction@1");
  });

  it("are edited by the agency that alone sends them, else by administrators", async () => {
    const home = await house(fresh);
    const { surveys } = home;
    const shared = (await surveys.list(sharer)).find(({ mine }) => !mine)?.id ?? "";
    expect(shared).not.toBe("");
    const form = await surveys.form(boss, { survey: shared });
    if (!form) throw new Error("an administrator has no form");
    const renamed = { ...form.typed, title: "새 이름" };
    expect(await surveys.save(sharer, { survey: shared, version: form.version }, renamed)).toEqual({
      kind: "notYours",
    });
    expect(await surveys.save(elsewhere, { survey: "on-off", version: 1 }, renamed)).toEqual({ kind: "unknown" });
    expect(await surveys.save(boss, { survey: shared, version: form.version }, renamed)).toMatchObject({
      kind: "saved",
    });

    const copy = await surveys.form(by, { like: "on-off" });
    if (!copy) throw new Error("nothing to copy");
    const at = { version: 0 };
    expect(await surveys.save(by, at, copy.typed)).toMatchObject({
      wrong: [{ field: "programs", problem: "noProgram" }],
    });
    const theirs = { ...copy.typed, programs: ["social-marketer"] };
    expect(await surveys.save(by, at, theirs)).toMatchObject({
      wrong: [{ field: "programs", problem: "othersProgram" }],
    });
    const saved = await surveys.save(by, at, { ...copy.typed, rounds: [example.round] });
    expect(saved).toMatchObject({ kind: "saved", stale: 0 });
    const made = home.parts.catalog.surveys.at(-1);
    expect(made).toMatchObject({ version: 1, for: { rounds: [example.round] } });
    expect(made?.questions.map(({ id }) => id)).toEqual(["survey-rating@1", "survey-rejoin@1", "survey-comment@1"]);
  });

  it("are there for the agency whose people answered, though its programs send another by now", async () => {
    const home = await house(fresh);
    for (const rating of [5, 5, 4, 1, 2]) await home.send({ answers: answered(rating) });
    const { catalog } = home.parts;
    const programs = catalog.programs.map(({ survey: _before, ...one }) => ({
      ...one,
      rounds: one.rounds.map(({ survey: _own, ...round }) => round),
    }));
    const surveys = catalog.surveys.map(({ for: _whom, ...one }) => one);
    const parts = { ...home.parts, catalog: { ...catalog, programs, surveys } };
    const later = createSurveys(parts, { show: () => [] });
    const results = await later.results(by, "on-off", { program: example.program });
    expect(results?.questions[0]?.told).toMatchObject({ kind: "tally", n: 5 });
    expect((await later.list(by)).map(({ id }) => id)).toEqual(["on-off"]);
    expect(await later.results(elsewhere, "on-off", {})).toBeUndefined();
  });

  it("have links for people without a talk, which say nothing of what was answered and are written down", async () => {
    const home = await house(fresh);
    await home.send();
    const invite = await home.send({ talk: "none", answers: { "satisfaction@1": 1 }, state: "partial" });
    await home.send({ talk: "none", answers: answered(5) });
    const links = await home.surveys.links(by);
    expect(links).toEqual([
      {
        ...{ invite, name: "홍길동", phone: "01012345678", survey: "온앤오프 참여 설문", closesAt },
        ...{ about: "와인 커뮤니티", agency: "서울산업진흥원", path: expect.stringMatching(/^\/survey\/.{20,}/) },
      },
    ]);
    expect(await home.surveys.links(elsewhere)).toEqual([]);
    const log = home.parts.store.db.selectFrom("audit").select("actor").where("action", "=", "surveyLinks");
    expect(await log.execute()).toEqual([{ actor: "officer" }, { actor: "elsewhere" }]);
  });
});

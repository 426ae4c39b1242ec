import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ShownField, ShownForm } from "../../src/assistant/ports.js";
import { formView, plainView } from "../../src/channels/slack/forms/form-view.js";
import { askedKinds } from "../../src/conversation/reading.js";
import { Conversing } from "../conversation/conversing.js";
import { formIn, type } from "../conversation/filling.js";
import { readModal } from "../support/fake-slack-views.js";
import { slackWords } from "../support/slack-site.js";
import { modalText } from "../support/slack-view-text.js";
import { words } from "../support/world.js";

function shownIn(talk: Conversing): ShownForm {
  const form = formIn(talk);
  if (!form) throw new Error("there is no form");
  const fields = form.fields.map(({ key, kind, by, question, options }) => ({
    key,
    kind,
    by,
    words: words.word(question),
    options: options.map(words.word),
  }));
  return { frame: form.frame, dialog: form.dialog, fields };
}

/** As Slack shows it, once it has taken it. */
function drawn(form: ShownForm, step = 1): string {
  const modal = readModal(formView(form, step, slackWords));
  if ("error" in modal) throw new Error(modal.error);
  return modalText({ ...modal, id: "V1", hash: "h1" });
}

describe("a form as a modal", () => {
  it.each(["on-off", "social-marketer", "w-boom-up", "joint-support", "work-experience"])(
    "of %s looks as it should",
    async (program) => {
      const talk = new Conversing();
      talk.hear("신청할래요", "apply", { program, ...(program === "on-off" ? { offering: "와인" } : {}) });
      if (talk.open === "applicant") type(talk, "회사를 대표해요");
      type(talk, "동의해요");
      await expect(drawn(shownIn(talk))).toMatchFileSnapshot(`golden/form-${program}.txt`);
    },
  );

  it("of a survey looks as it should", async () => {
    const open = { invite: "i1", survey: "on-off", version: 1, program: "on-off", offering: "x", answers: {} };
    const talk = new Conversing({ surveys: [open] });
    talk.hear("설문", "survey");
    await expect(drawn(shownIn(talk))).toMatchFileSnapshot("golden/form-survey.txt");
  });

  it("shows a day as a calendar, many choices as a list, and very many in pages", () => {
    const field = (kind: ShownField["kind"], count: number): ShownField => ({
      key: `${kind}${count}`,
      kind,
      by: count < 2 ? "words" : "one",
      words: "무엇인가요?",
      options: Array.from({ length: count }, (_, index) => `보기 ${index + 1}`),
    });
    const fields = [field("birthDate", 1), field("recommend", 11), field("choice", 250)];
    const modal = readModal(formView({ frame: "f1", dialog: "survey", fields }, 1, slackWords));
    if ("error" in modal) throw new Error(modal.error);
    expect(modal.inputs.map(({ element }) => element.type)).toEqual(["datepicker", "static_select", "static_select"]);
    const pages = modal.inputs.flatMap(({ element }) =>
      element.type === "static_select" ? (element.option_groups ?? []) : [],
    );
    expect(pages.map(({ label, options }) => [label.text, options.length])).toEqual([
      ["보기 1 ~ 보기 100", 100],
      ["보기 101 ~ 보기 200", 100],
      ["보기 201 ~ 보기 250", 50],
    ]);
  });

  it("is something that Slack takes, whatever is asked", () => {
    const label = fc.string({ minLength: 1, maxLength: 3_000, unit: "grapheme" }).filter((text) => text.trim() !== "");
    const short = fc.string({ minLength: 1, maxLength: 120, unit: "grapheme" }).filter((text) => text.trim() !== "");
    const field = fc
      .record({
        kind: fc.constantFrom(...askedKinds),
        by: fc.constantFrom("words" as const, "one" as const, "several" as const),
        words: label,
        options: fc.array(short, { minLength: 2, maxLength: 130 }),
      })
      .map((one) => (one.by === "words" ? { ...one, options: one.options.slice(0, 1) } : one));
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 120 }), fc.integer({ min: 1, max: 9 }), (fields, step) => {
        const keyed = fields.map((one, index) => ({ ...one, key: `key${index}` }));
        const modal = readModal(formView({ frame: "f1", dialog: "registration", fields: keyed }, step, slackWords));
        expect(modal).not.toHaveProperty("error");
      }),
      { numRuns: 30 },
    );
  });

  it("that only waits or has nothing to ask is something that Slack takes", () => {
    for (const text of ["slack.form.loading", "slack.form.nothing"] as const)
      expect(readModal(plainView(text, slackWords))).not.toHaveProperty("error");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Intent } from "../../src/conversation/reading.js";
import type { Act } from "../../src/dialog/say.js";
import { applicant, Conversing } from "./conversing.js";

/** Talks at many points: what is open, and how it was come to. */
function points(): readonly (readonly [string, Conversing])[] {
  const list = new Conversing();
  list.hear("다시 일하고 싶어요", "find", { kind: "internship" });
  const picked = list.fork();
  picked.hear("소셜마케터요", "answer", { program: "social-marketer" });
  const consent = picked.fork();
  consent.hear("신청할게요", "apply");
  const age = consent.fork();
  age.hear("네", "yes");
  const name = applicant();
  const phone = name.fork();
  phone.hear("홍길동", "answer", { name: "홍길동" });
  const review = phone.fork();
  review.hear("010-1234-5678", "answer", { phone: "01012345678" });
  const data = review.fork();
  data.hear("내 정보", "privacy");
  const eligible = new Conversing();
  eligible.hear("온앤오프 되나요", "eligibility", { program: "on-off" });
  return Object.entries({
    list,
    picked,
    consent,
    age,
    name,
    phone,
    review,
    data,
    eligible,
    nothing: new Conversing(),
  });
}

const places = points();

/** Neither letters nor digits: nothing that a name or a number could be made of. */
const noise = fc.string({
  unit: fc.constantFrom("?", "!", "…", "😀", "ㅋ", "~", " ", "\u0007", "👍🏽", "·"),
  maxLength: 40,
});

/** All that must not change: the tasks with their answers, and what is known of the person. */
function kept({ conversation }: Conversing) {
  const { stack, facts, owner, consented, program } = conversation;
  return { stack, facts, owner, consented, program };
}

describe("words that are not understood", () => {
  it("leave every task, answer and fact as they are, wherever the talk stands", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.array(noise, { minLength: 1, maxLength: 4 }), ([, from], texts) => {
        const talk = from.fork();
        for (const text of texts) {
          const said = talk.hear(text, "other", {}, { confidence: 0.2 });
          expect(said.length).toBeGreaterThan(0);
        }
        expect(kept(talk)).toEqual(kept(from));
        expect(talk.open).toBe(from.open);
        expect(talk.calls).toEqual([]);
      }),
    );
  });

  it("start, send and stop nothing on a reading that is unsure of itself", () => {
    const wishes: readonly Intent[] = [
      ...["find", "detail", "eligibility", "apply", "status", "withdraw", "survey"],
      ...["privacy", "restart", "stop", "yes", "no", "other"],
    ] as readonly Intent[];
    fc.assert(
      fc.property(
        fc.constantFrom(...places.filter(([name]) => name !== "name")),
        fc.constantFrom(...wishes),
        fc.double({ min: 0, max: 0.49, noNaN: true }),
        ([place, from], intent, confidence) => {
          const talk = from.fork();
          talk.hear("그러게 말이에요", intent, {}, { confidence });
          // With nothing in hand it may be looked for what the words tell: nobody loses anything by that.
          const looks = place === "nothing" && talk.conversation.stack.every(({ dialog }) => dialog === "discovery");
          expect(looks ? { ...kept(talk), stack: [] } : kept(talk)).toEqual(kept(from));
          expect(talk.calls.filter((name) => !(looks && name === "search"))).toEqual([]);
        },
      ),
    );
  });

  it("offer a person after the second time", () => {
    const talk = applicant();
    talk.hear("???", "other", {}, { confidence: 0.2 });
    const labels = () => talk.conversation.choices.map(({ label }) => label.say);
    expect(labels()).not.toContain("menu.staff");
    talk.hear("???", "other", {}, { confidence: 0.2 });
    expect(labels()).toContain("menu.staff");
  });
});

describe("an old button", () => {
  it("moves nothing, and the open question is shown again", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.string(), fc.string(), fc.nat(9), ([, from], frame, key, index) => {
        const act: Act = { kind: "option", frame: `old-${frame}`, key, index };
        const talk = from.fork();
        const said = talk.press(act);
        expect(said.join("\n")).toContain("지난 질문");
        expect(kept(talk)).toEqual(kept(from));
        expect(talk.open).toBe(from.open);
      }),
    );
  });

  it("of a question that was gone back from is old too", () => {
    const talk = applicant();
    const consent = talk.conversation.stack[0]?.id ?? "";
    talk.press({ kind: "option", frame: consent, key: "consent", index: 1 });
    expect(talk.open).toBe("name");
    expect(talk.calls.filter((name) => name === "withdrawConsent")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { words } from "../support/world.js";
import { Conversing } from "./conversing.js";
import { fillIn, formIn, givenIn, heardIn, keysOf, type } from "./filling.js";

/** Somebody who signs up for a community and has agreed; nothing else is known of them. */
function signingUp(program = "on-off", world = {}): Conversing {
  const talk = new Conversing(world);
  talk.hear("신청할래요", "apply", { program, ...(program === "on-off" ? { offering: "와인" } : {}) });
  if (talk.open === "applicant") type(talk, "회사로 신청해요");
  type(talk, "동의해요");
  return talk;
}

const survey = {
  surveys: [
    { invite: "i1", survey: "on-off", version: 1, program: "on-off", offering: "on-off-example-wine", answers: {} },
  ],
};

describe("the form of a dialog", () => {
  it("has the questions that are ahead whatever is answered, in the order of the talk", () => {
    expect(keysOf(formIn(signingUp()))).toEqual(["employment", "employer", "workplace", "name", "phone"]);
  });

  it("has the words and the choices of the talk, and how each is answered", () => {
    const form = formIn(signingUp());
    const shown = form?.fields.map(({ question, by, options }) => [words.word(question), by, options.length]);
    expect(shown).toEqual([
      ["지금 하시는 일이 어떻게 되세요?", "one", 6],
      ["어떤 곳에서 일하세요?", "one", 4],
      ["일하는 곳은 어디에 있나요? (예 서울 금천구)", "words", 1],
      ["성함을 알려 주세요.", "words", 0],
      ["연락받을 전화번호를 알려 주세요.", "words", 0],
    ]);
  });

  it("never has the consent, nor what is shown before something is sent", () => {
    const talk = new Conversing();
    talk.hear("신청할래요", "apply", { program: "on-off", offering: "와인" });
    expect([talk.open, formIn(talk)]).toEqual(["consent", undefined]);
    const asked = signingUp();
    fillIn(asked, formIn(asked) ?? never(), wholeForm);
    expect([asked.open, formIn(asked)]).toEqual(["reviewed", undefined]);
  });

  it("asks nothing again that was said before, and leaves out what cannot matter any more", () => {
    const talk = new Conversing();
    talk.hear("회사원인데 와인 신청할래요", "apply", { program: "on-off", offering: "와인", employment: "employed" });
    type(talk, "동의해요");
    expect(keysOf(formIn(talk))).toEqual(["employer", "workplace", "name", "phone"]);
  });

  it("of a survey is the whole survey, and filling it in begins it", () => {
    const talk = new Conversing(survey);
    talk.hear("설문", "survey");
    const form = formIn(talk);
    expect([talk.open, keysOf(form)]).toEqual(["begin", ["satisfaction@1", "rejoin@1", "comment@1"]]);
    const said = fillIn(talk, form ?? never(), { "satisfaction@1": "만족", "rejoin@1": "네", "comment@1": "좋았어요" });
    expect(said.at(-1)).toContain("고마워요");
    expect(talk.calls.filter((name) => name === "respond")).toHaveLength(4);
  });

  it("is not there while staff have the talk", () => {
    const talk = signingUp();
    talk.hear("상담사 불러 주세요", "staff");
    expect(formIn(talk)).toBeUndefined();
  });
});

const wholeForm = {
  employment: "직장에 다녀요",
  employer: "중소기업",
  workplace: "서울 강남구",
  name: "김하나",
  phone: "010-2345-6789",
};

describe("a form that was filled in", () => {
  it("is taken as the talk would have taken it, said back, and the talk goes on behind it", () => {
    const talk = signingUp();
    const said = fillIn(talk, formIn(talk) ?? never(), wholeForm);
    expect(said).toEqual(["적어 주신 5가지를 받았어요.", "이대로 신청할까요?"]);
    expect([talk.fact("workplace"), talk.fact("phone")]).toEqual(["서울 강남구", "01023456789"]);
  });

  it("keeps what came before its question was open, and takes it when it is", () => {
    const talk = signingUp();
    // Several towns have a 중구: which of them is asked in between, and nothing that was filled in is asked again.
    fillIn(talk, formIn(talk) ?? never(), { ...wholeForm, workplace: "중구" });
    expect([talk.open, talk.fact("name")]).toEqual(["workplace.which", undefined]);
    type(talk, "서울 중구");
    expect([talk.open, talk.fact("name")]).toEqual(["reviewed", "김하나"]);
  });

  it("drops what nobody asks for once an answer has closed the way", () => {
    const talk = signingUp();
    const said = fillIn(talk, formIn(talk) ?? never(), { ...wholeForm, employment: "쉬고 있어요" });
    expect(said.join()).toContain("신청하기 어려워요");
    expect([talk.conversation.open?.dialog, talk.fact("name")]).toEqual(["discovery", undefined]);
  });

  it("in part leaves the rest to the talk", () => {
    const talk = signingUp();
    fillIn(talk, formIn(talk) ?? never(), { employment: "직장에 다녀요", phone: "010-2345-6789" });
    expect(talk.open).toBe("employer");
    type(talk, "중소기업이요");
    type(talk, "강남이요");
    expect(talk.open).toBe("name");
    type(talk, "김하나");
    expect(talk.open).toBe("reviewed");
  });

  it("answers only what is still asked when the talk has gone on, and says so", () => {
    const talk = signingUp();
    const form = formIn(talk) ?? never();
    type(talk, "회사 다녀요");
    const said = fillIn(talk, form, { ...wholeForm, employment: "쉬고 있어요" });
    expect(said).toContain("이미 답하셨거나 지금은 묻지 않는 것은 그대로 두었어요.");
    expect([talk.open, talk.fact("employment")]).toEqual(["reviewed", "employed"]);
  });

  it("keeps nothing and says what to do while the consent is open again, and is taken once it is given", () => {
    const talk = signingUp();
    const form = formIn(talk) ?? never();
    talk.hear("뒤로", "back");
    expect(talk.open).toBe("consent");
    const { fields } = heardIn(talk, { frame: form.frame, given: givenIn(form, wholeForm) });
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(field).toMatchObject({ kind: "refused", why: { say: "form.consentFirst" } });
    talk.hear("동의해요", "yes");
    fillIn(talk, form, wholeForm);
    expect(talk.open).toBe("reviewed");
  });

  it("comes back to its dialog when something else was begun in between", () => {
    const talk = signingUp();
    const form = formIn(talk) ?? never();
    talk.hear("다른 것도 찾아 주세요", "find", { kind: "training" });
    fillIn(talk, form, wholeForm);
    expect([talk.conversation.open?.dialog, talk.open]).toEqual(["registration", "reviewed"]);
  });

  it("changes nothing when its dialog is over, and says so", () => {
    const talk = signingUp();
    const form = formIn(talk) ?? never();
    talk.hear("그만둘게요", "stop");
    const before = talk.conversation.facts;
    const said = fillIn(talk, form, wholeForm);
    expect(said[0]).toContain("이미 끝났거나 그만두신");
    expect(talk.conversation.facts).toEqual(before);
  });

  it("is kept while somebody waits for staff, and taken when they are done", () => {
    const talk = signingUp();
    const form = formIn(talk) ?? never();
    talk.hear("상담사 불러 주세요", "staff");
    expect(fillIn(talk, form, wholeForm)).toEqual(["적어 주신 것은 받아 두었어요. 상담이 끝나면 이어서 할게요."]);
    talk.take({ kind: "returned" });
    expect([talk.open, talk.fact("name")]).toEqual(["reviewed", "김하나"]);
  });

  it("can be gone back into, as the talk can", () => {
    const talk = signingUp();
    fillIn(talk, formIn(talk) ?? never(), wholeForm);
    talk.hear("뒤로", "back");
    expect(talk.open).toBe("phone");
    type(talk, "010-1111-2222");
    expect([talk.open, talk.fact("phone")]).toEqual(["reviewed", "01011112222"]);
  });

  it("says of each field what cannot be, in the words of the talk", () => {
    const talk = signingUp("social-marketer");
    const form = formIn(talk) ?? never();
    expect(keysOf(form)).toEqual(["age", "residence", "name", "phone"]);
    const given = [
      { key: "age", kind: "typed", text: "200살" },
      { key: "residence", kind: "typed", text: "어딘가" },
      { key: "name", kind: "typed", text: "홍길동" },
      { key: "phone", kind: "typed", text: "010-12" },
    ] as const;
    const { fields } = heardIn(talk, { frame: form.frame, given });
    expect(fields.map((field) => (field.kind === "refused" ? words.word(field.why) : field.kind))).toEqual([
      '나이를 다시 확인해 주시겠어요? "47"이나 "78년생"처럼 적어 주세요.',
      '사는 곳을 못 알아들었어요. "서울 송파구"처럼 적어 주세요.',
      "answer",
      words.word({ say: "identity.phoneOff" }),
    ]);
  });

  it("hears a cry for help in any field before anything else, and keeps the rest", () => {
    const talk = new Conversing(survey);
    talk.hear("설문", "survey");
    const form = formIn(talk) ?? never();
    const said = fillIn(talk, form, { "satisfaction@1": "불만족", "comment@1": "너무 힘들어서 죽고 싶어요" });
    expect(said[0]).toContain("109");
    expect(talk.conversation.owner).toBe("waiting");
    talk.take({ kind: "returned" });
    expect(talk.open).toBe("rejoin@1");
  });

  it("takes several of a list as one answer", () => {
    const talk = signingUp("joint-support");
    const form = formIn(talk) ?? never();
    fillIn(talk, form, { benefits: "실업급여, 자활", name: "홍길동", phone: "010-1234-5678" });
    expect(talk.fact("benefits")).toHaveLength(2);
  });
});

function never(): never {
  throw new Error("there is no form");
}

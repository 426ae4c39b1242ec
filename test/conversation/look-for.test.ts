import { describe, expect, it } from "vitest";
import { Conversing } from "./conversing.js";

const found = { search: ["bittamin", "company-leap", "job-plus-hiring"].map((id) => ({ id, verdict: "open" })) };
const wishOf = (talk: Conversing) => talk.asked.find(({ name }) => name === "search");

describe("the first words of somebody", () => {
  it("show the program that they name, when the rest of them finds it too", () => {
    const talk = new Conversing(found);
    talk.hear("빛타민이라는 채용 사업이 있다던데", "find", { program: "bittamin" });
    expect(talk.open).toBe("next.0.0");
    expect(talk.conversation.program).toBe("bittamin");
  });

  it("show a list when the rest of them finds another program than the one they name", () => {
    const talk = new Conversing(found);
    talk.hear("위윙크 말고 사람 뽑는 거", "find", { program: "w-ink" });
    expect(talk.open).toBe("pick.0.0");
  });

  it("are looked for when they are unsure of what is wanted, and only then", () => {
    const unsure = new Conversing(found);
    unsure.hear("사람 뽑는 데 뭐가 있는지", "detail", {}, { confidence: 0.4 });
    expect(unsure.open).toBe("pick.0.0");
    const undoes = new Conversing(found);
    undoes.hear("사람 뽑는 거 빼는 거", "withdraw", {}, { confidence: 0.4 });
    expect(undoes.open).toBeUndefined();
  });

  it("are what the search of the menu is for when nothing was understood", () => {
    const talk = new Conversing(found);
    talk.hear("사람이 통 오지를 않네그려", "other", {}, { confidence: 0.2 });
    const search = talk.conversation.choices[0]?.act;
    expect(search).toEqual({
      kind: "start",
      start: { dialog: "discovery", with: { wish: "사람이 통 오지를 않네그려" } },
    });
    if (search) talk.press(search);
    expect(wishOf(talk)).toMatchObject({ query: "사람이 통 오지를 않네그려" });
  });

  it("call nobody on an unsure word for staff, but offer it", () => {
    const talk = new Conversing(found);
    talk.hear("사람을 골라서 보내 주실 수 있나요", "staff", {}, { confidence: 0.35 });
    expect(talk.calls).not.toContain("handoff");
    expect(talk.conversation.choices.map(({ label }) => label.say)).toEqual(
      expect.arrayContaining(["menu.staff", "menu.find"]),
    );
  });
});

const shown = { search: ["social-marketer", "job-plus", "jobs-day"].map((id) => ({ id, verdict: "open" })) };

function withList(): Conversing {
  const talk = new Conversing(shown);
  talk.hear("다시 일하고 싶어요", "find");
  return talk;
}

describe("a list that was shown", () => {
  it("and that somebody applies to without a name is asked about: which of it", () => {
    const talk = withList();
    expect(talk.hear("신청할께요", "apply").at(-1)).toContain("어느 것을 신청");
    const [first] = talk.conversation.choices;
    expect(first?.act).toEqual({ kind: "wish", intent: "apply", slots: { program: "social-marketer" } });
    if (first) talk.press(first.act);
    expect(talk.conversation.stack.at(-1)).toMatchObject({
      dialog: "registration",
      with: { program: "social-marketer" },
    });
  });

  it("is pointed into by the kind of one program alone, and what is asked next is asked of that one", () => {
    const talk = withList();
    talk.hear("그중에 인턴 그거 자세히", "detail", { kind: "internship" });
    expect(talk.conversation.program).toBe("social-marketer");
    const paid = talk.hear("돈은 얼마 주나요", "detail", { aspect: "pay" }).join("\n");
    expect(paid).toContain("525,020원");
    expect(paid).not.toContain("제가 가진 자료에 없어요");
    talk.hear("신청할께요", "apply");
    expect(talk.conversation.stack.at(-1)).toMatchObject({
      dialog: "registration",
      with: { program: "social-marketer" },
    });
  });

  it("does not stand between somebody and the offering that they name", () => {
    const talk = new Conversing({ search: ["on-off", "social-marketer"].map((id) => ({ id, verdict: "open" })) });
    talk.hear("퇴근하고 할 만한 거", "find");
    talk.hear("온앤오프 와인 커뮤니티 신청할게요", "apply", { program: "on-off", offering: "와인", kind: "community" });
    expect(talk.conversation.stack.at(-1)?.with).toMatchObject({ program: "on-off", offering: "on-off-example-wine" });
  });

  it("is asked about as a whole while none of it was looked at, whatever was spoken of before", () => {
    const talk = new Conversing(shown);
    talk.hear("소셜마케터가 뭐예요", "detail", { program: "social-marketer" });
    talk.hear("다른 일자리 있나요", "find");
    const paid = talk.hear("돈은 얼마 주나요", "detail", { aspect: "pay" }).join("\n");
    expect(paid).toContain("525,020원");
    expect(paid).toContain("제가 가진 자료에 없어요");
  });

  it("stays as it is for a fact that was told before, which is no riddle", () => {
    const talk = withList();
    talk.hear("여자예요", "inform", { sex: "female" });
    expect(talk.hear("여자에요", "inform", { sex: "female" })[0]).toContain("기억해");
    expect(talk.open).toMatch(/^pick/);
  });
});

const evening = { search: ["on-off", "social-marketer"].map((id) => ({ id, verdict: "open" })) };
const wishesOf = (talk: Conversing) =>
  talk.asked.flatMap((call) => (call.name === "search" ? [(call as unknown as { query: string }).query] : []));

describe("a wish that was said", () => {
  const talkOfEvenings = () => {
    const talk = new Conversing(evening);
    talk.hear("퇴근하고 할만한거", "find");
    return talk;
  };

  it("goes on being looked for when facts follow, whether they are told, asked about or searched with", () => {
    const talk = talkOfEvenings();
    talk.hear("나 58인데 되요?", "eligibility", { age: 58 });
    talk.hear("서울 작은 회사 다녀요", "answer", { residence: "서울", employment: "employed" });
    talk.hear("저 마흔다섯인데 뭐 있나요", "find", { age: 45 });
    expect(wishesOf(talk)).toEqual(Array(4).fill("퇴근하고 할만한거"));
    expect(talk.asked.at(-1)).toMatchObject({ facts: { age: 45, residence: "서울", employment: "employed" } });
    expect(talk.open).toBe("pick.0.0");
  });

  it("ends with another: of a subject of its own, or in words of wishing", () => {
    const talk = talkOfEvenings();
    talk.hear("58살인데 뭐 배울 데 있나요", "find", { age: 58, topic: "배울" });
    talk.hear("취업하고 싶은데 뭐 있나요", "find");
    expect(wishesOf(talk)).toEqual(["퇴근하고 할만한거", "58살인데 뭐 배울 데 있나요", "취업하고 싶은데 뭐 있나요"]);
  });

  it("has 되요? answered for the first of its list, with what is still open, and the list stays", () => {
    const talk = talkOfEvenings();
    const [verdict, list] = talk.hear("나 58인데 되요?", "eligibility", { age: 58 });
    expect(verdict).toContain("온앤오프는 몇 가지 확인이 필요해요");
    expect(verdict).toContain("중소기업에서 근무");
    expect(list).toContain("만 58세");
    const [settled] = talk.hear("서울 중소기업 다니는데 될까요?", "eligibility", {
      workplace: "서울",
      employer: "sme",
      employment: "employed",
    });
    expect(settled).toContain("온앤오프");
    expect(settled).not.toContain("아직 몰라요");
  });

  it("has 되요? answered for the one of its list that was looked at", () => {
    const talk = talkOfEvenings();
    talk.hear("소셜마케터가 뭐예요", "detail", { program: "social-marketer" });
    talk.hear("다른 것도 볼게요", "no");
    expect(talk.open).toMatch(/^pick/);
    expect(talk.hear("저도 될까요?", "eligibility")[0]).toContain("소셜마케터");
  });
});

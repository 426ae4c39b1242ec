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

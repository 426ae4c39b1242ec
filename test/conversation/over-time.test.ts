import { describe, expect, it } from "vitest";
import { choice, freeText } from "../../src/dialog/questions.js";
import { close, type Dialog, type Needs } from "../../src/dialog/route.js";
import { say } from "../../src/dialog/say.js";
import { now } from "../support/world.js";
import { applicant, Conversing } from "./conversing.js";

const later = (hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString();

describe("as time goes on", () => {
  it("facts without consent are dropped after 24 hours", () => {
    const talk = new Conversing();
    talk.hear("47살이고 서울 살아요", "inform", { age: 47, residence: "서울" });
    const reading = { intent: "thanks", slots: {}, confidence: 0.9 } as const;
    talk.take({ kind: "heard", text: "고마워요", reading }, later(23));
    expect(talk.fact("age")).toBe(47);
    talk.take({ kind: "heard", text: "고마워요", reading }, later(25));
    expect(talk.conversation.facts).toEqual({});
  });

  it("facts are kept for somebody who agreed", () => {
    const talk = applicant();
    const reading = { intent: "thanks", slots: {}, confidence: 0.9 } as const;
    talk.take({ kind: "heard", text: "고마워요", reading }, later(24 * 30));
    expect(talk.fact("age")).toBe(52);
  });

  it("what comes up by itself does not move a task that is open", () => {
    const talk = applicant();
    const start = { dialog: "survey", with: { invite: "i1" } };
    const said = talk.take({ kind: "due", saying: { text: say("survey.came", { title: "와인 커뮤니티" }) }, start });
    expect(said).toEqual([expect.stringContaining("와인 커뮤니티")]);
    expect(talk.conversation.open?.dialog).toBe("registration");
  });
});

/** A dialog of a release: asks these keys in order. */
function asking(...keys: readonly string[]): Dialog<never, Needs, Needs> {
  return {
    id: "my-data",
    *route({ ask }) {
      for (const key of keys)
        yield* ask(key, key === "often" ? often : freeText("text", say("plain", { text: key }), 100));
      return close("done", [{ text: say("mydata.nothing") }]);
    },
  };
}

const often = choice(say("plain", { text: "often" }), [{ label: say("common.yes"), value: "yes" }]);

describe("a new release", () => {
  it("that adds a question asks only that one of somebody in the middle", () => {
    const talk = new Conversing();
    talk.release({ "my-data": asking("first", "second", "third") });
    talk.hear("내 정보", "privacy");
    talk.hear("하나", "answer");
    talk.hear("둘", "answer");
    expect(talk.open).toBe("third");
    talk.release({ "my-data": asking("first", "added", "second", "third") });
    talk.hear("다시 말해 주세요", "repeat");
    expect(talk.open).toBe("added");
    talk.hear("새것", "answer");
    expect(talk.open).toBe("third");
  });

  it("that changes what a question takes asks it again, and keeps the later answers", () => {
    const talk = new Conversing();
    talk.release({ "my-data": asking("often", "second", "third") });
    talk.hear("내 정보", "privacy");
    const frame = talk.conversation.stack[0]?.id ?? "";
    talk.press({ kind: "option", frame, key: "often", index: 0 });
    talk.hear("둘", "answer");
    const changed: Dialog<never, Needs, Needs> = {
      id: "my-data",
      *route({ ask }) {
        yield* ask("often", choice(say("plain", { text: "often" }), [{ label: say("common.no"), value: "weekly" }]));
        yield* ask("second", freeText("text", say("plain", { text: "second" }), 100));
        yield* ask("third", freeText("text", say("plain", { text: "third" }), 100));
        return close("done");
      },
    };
    talk.release({ "my-data": changed });
    talk.hear("다시 말해 주세요", "repeat");
    expect(talk.open).toBe("often");
    talk.press({ kind: "option", frame, key: "often", index: 0 });
    expect(talk.open).toBe("third");
  });

  it("that drops a question asks no more than the rest", () => {
    const talk = new Conversing();
    talk.release({ "my-data": asking("first", "second", "third") });
    talk.hear("내 정보", "privacy");
    talk.hear("하나", "answer");
    talk.release({ "my-data": asking("first", "third") });
    talk.hear("다시 말해 주세요", "repeat");
    expect(talk.open).toBe("third");
  });
});

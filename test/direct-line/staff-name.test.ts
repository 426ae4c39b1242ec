import { expect, it } from "vitest";
import { type Showing, showActivity } from "../../src/channels/direct-line/show-activity.js";
import { words } from "../support/world.js";

it("names whoever speaks: the assistant, or a counsellor", () => {
  const say: Showing["words"] = (key, params) => words.word(params ? { say: key, with: params } : { say: key });
  const showing = { words: say, publicUrl: undefined };
  const names = (["assistant", "staff"] as const).map((from) => {
    const message = { from, seq: 1, at: "2026-03-02T10:00:00+09:00", text: "안녕하세요" };
    return showActivity(message, { conversation: "dl-1", user: "dl_1" }, showing).from.name;
  });
  expect(names).toEqual(["이음", "상담사"]);
});

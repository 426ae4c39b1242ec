import { PassThrough } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { createPaint } from "../../src/channels/terminal/paint.js";
import { openScreen } from "../../src/channels/terminal/screen.js";
import { holdTalk } from "../../src/channels/terminal/talk.js";
import { echoAssistant } from "./echo-assistant.js";
import { words } from "./terminal-words.js";

const keys = { up: "\u001b[A", down: "\u001b[B", enter: "\r", ctrlC: "\u0003", backspace: "\u007f" };

function open(kind: "terminal" | "pipe", assistant = echoAssistant()) {
  const tty = { isTTY: kind === "terminal", columns: 60 };
  const input = Object.assign(new PassThrough(), tty);
  const output = Object.assign(new PassThrough(), tty);
  let shown = "";
  output.on("data", (chunk) => {
    shown += chunk;
  });
  let ids = 0;
  const talk = holdTalk({
    assistant,
    conversation: "t1",
    screen: openScreen({ input, output }),
    look: { paint: createPaint("off"), words },
    newId: () => `e${++ids}`,
  });
  onTestFinished(() => {
    input.end();
  });
  const sees = (text: string) => expect.poll(() => shown).toContain(text);
  const readers = () => assistant.heard.map(({ text, press }) => text ?? `[${press?.label}]`);
  return {
    assistant,
    talk,
    sees,
    readers,
    shown: () => shown,
    type: (...typed: string[]) => input.write(typed.join("")),
    end: () => input.end(),
  };
}

describe("a talk through a pipe", () => {
  it("answers every line in order, also those that came before it was ready, and ends with the input", async () => {
    const { talk, type, end, shown, readers } = open("pipe");
    type("안녕\n", "2\n", "마지막 줄");
    end();
    await talk;
    expect(readers()).toEqual(["안녕", "[둘]", "마지막 줄"]);
    expect(shown()).toMatch(/들었어요: 안녕[\s\S]+들었어요: \[둘\][\s\S]+들었어요: 마지막 줄[\s\S]+이야기는 그대로/);
    expect(shown()).not.toContain("\u001b");
  });

  it("gives every line an id of its own", async () => {
    const { talk, type, end, assistant } = open("pipe");
    type("네\n네\n");
    end();
    await talk;
    expect(assistant.heard.map(({ eventId }) => eventId)).toEqual(["e1", "e2"]);
  });

  it("says so and goes on when a line is refused or the store is down", async () => {
    const { talk, type, end, shown } = open("pipe");
    type("고장\n지움\n네\n");
    end();
    await talk;
    expect(shown()).toMatch(/지금은 받을 수가 없어요[\s\S]+이 이야기는 지워졌어요[\s\S]+들었어요: 네/);
  });

  it("shows the end of the earlier talk when somebody comes back, without its old buttons", async () => {
    const assistant = echoAssistant();
    const first = open("pipe", assistant);
    first.type("하나만요\n");
    first.end();
    await first.talk;
    const second = open("pipe", assistant);
    second.end();
    await second.talk;
    expect(second.shown()).toContain("지난 이야기를 이어서 할게요");
    expect(second.shown().match(/1\) 하나/g)).toHaveLength(1);
    expect(second.shown()).toContain("나\n  하나만요");
  });
});

describe("a talk at a terminal", () => {
  it("presses the button that the arrow keys came to", async () => {
    const { talk, type, sees, readers, end } = open("terminal");
    await sees("2) 둘");
    type(keys.down, keys.down, keys.enter);
    await sees("들었어요: [둘]");
    type(keys.up, keys.up, keys.enter);
    await sees("들었어요: [하나]");
    end();
    await talk;
    expect(readers()).toEqual(["[둘]", "[하나]"]);
  });

  it("sends what was typed when somebody types after pointing", async () => {
    const { talk, type, sees, readers, end } = open("terminal");
    await sees("2) 둘");
    type(keys.down, "서울이", keys.backspace, "이요", keys.enter);
    await sees("들었어요: 서울이요");
    end();
    await talk;
    expect(readers()).toEqual(["서울이요"]);
  });

  it("shows what staff say at once and leaves the half-typed line standing", async () => {
    const { assistant, talk, type, sees, readers, end } = open("terminal");
    await sees("2) 둘");
    type("저는 서울");
    assistant.sayAsStaff("상담사예요");
    await sees("[상담사]\n  상담사예요\n");
    type("에 살아요", keys.enter);
    await sees("들었어요: 저는 서울에 살아요");
    end();
    await talk;
    expect(readers()).toEqual(["저는 서울에 살아요"]);
  });

  it("ends kindly on Ctrl-C", async () => {
    const { talk, type, sees, shown } = open("terminal");
    await sees("2) 둘");
    type(keys.ctrlC);
    await talk;
    expect(shown()).toContain("이야기는 그대로 두었어요");
  });
});

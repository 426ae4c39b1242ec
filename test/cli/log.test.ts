import { describe, expect, it } from "vitest";
import { createLog } from "../../src/log.js";
import { sink, values } from "./streams.js";

describe("the log", () => {
  it("writes an event with its fields as one JSON line", () => {
    const out = sink();
    createLog({ level: "info", shape: "json" }, out).info("turn done", { channel: "web", ms: 3.078 });
    expect(values(out.text())).toEqual([expect.objectContaining({ msg: "turn done", channel: "web", ms: 3.1 })]);
  });

  it("keeps back what a person could have said, wherever a caller puts it", () => {
    const out = sink();
    const said = ["홍길동", "010-1234-5678 이에요", "seoul, songpa", "a@example.kr"];
    const log = createLog({ level: "info", shape: "json" }, out);
    for (const text of said) log.warn("odd", { id: text, why: text, route: text, ...{ text, name: text } });
    expect(said.filter((text) => out.text().includes(text))).toEqual([]);
  });

  it("keeps of a fault its kind and places, not its message", () => {
    const out = sink();
    createLog({ level: "info", shape: "json" }, out).error("turn failed", {
      fault: new TypeError("홍길동 is not a function"),
    });
    expect(out.text()).toContain('"kind":"TypeError"');
    expect(out.text()).toContain("test/cli/log.test.ts");
    expect(out.text()).not.toContain("홍길동");
    expect(out.text()).not.toContain(process.cwd());
  });

  it("is a short plain line for somebody who watches", () => {
    const out = sink();
    createLog({ level: "info", shape: "plain" }, out).info("listening", { port: 3978 });
    expect(out.text()).toMatch(/^\d\d:\d\d:\d\d info listening · port 3978\n$/);
  });

  it("is silent below its level", () => {
    const out = sink();
    createLog({ level: "warn", shape: "json" }, out).info("turn done");
    expect(out.text()).toBe("");
  });
});

import { PassThrough, Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerLines, longestLine } from "../../src/cli/json-lines.js";
import { sink, values } from "./streams.js";

const noBug = (bug: unknown) => {
  throw bug;
};

async function answers(
  chunks: readonly (string | Buffer)[],
  answer: (value: unknown) => unknown = (value) => ({ value }),
) {
  const stdout = sink();
  await answerLines({ stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk))), stdout }, answer, noBug);
  return values(stdout.text());
}

describe("JSON lines", () => {
  it("are answered in order, whatever the ends of lines and also the last without one", async () => {
    expect(await answers(["\ufeff1\r\n2\n\n \t\r\n", "3"])).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
  });

  it("come back with what is wrong and their number, and the rest goes on", async () => {
    expect(await answers(["{\n", "\n", Buffer.from([0xff, 10]), "4\n"])).toEqual([
      { error: expect.stringContaining("not JSON"), line: 1 },
      { error: expect.stringContaining("not UTF-8"), line: 3 },
      { value: 4 },
    ]);
  });

  it("are refused over a megabyte without being kept, and the next line is read", async () => {
    const long = Array.from({ length: 40 }, () => "a".repeat(longestLine / 32));
    expect(await answers([...long, "\n", '"다음"\n', "b".repeat(longestLine + 1)])).toEqual([
      { error: expect.stringContaining("longer than"), line: 1 },
      { value: "다음" },
      { error: expect.stringContaining("longer than"), line: 3 },
    ]);
  });

  it("get their number beside an error of the answer's own", async () => {
    expect(await answers(["1\n2\n"], (value) => (value === 2 ? { error: "no" } : { value }))).toEqual([
      { value: 1 },
      { error: "no", line: 2 },
    ]);
  });

  it("are answered also when the program has a fault, which is told apart", async () => {
    const stdout = sink();
    const bugs: unknown[] = [];
    const broken = (value: unknown) => {
      if (value === 1) throw new Error("bug");
      return { value };
    };
    await answerLines({ stdin: Readable.from([Buffer.from("1\n2\n")]), stdout }, broken, (bug, line) =>
      bugs.push([bug, line]),
    );
    expect(values(stdout.text())).toEqual([{ error: expect.stringContaining("fault"), line: 1 }, { value: 2 }]);
    expect(bugs).toEqual([[new Error("bug"), 1]]);
  });

  it("are each answered before the next is written, as a script that waits needs it", async () => {
    const stdin = new PassThrough();
    const stdout = sink();
    const done = answerLines({ stdin, stdout }, (value) => ({ value }), noBug);
    for (const value of [1, 2, 3]) {
      stdin.write(`${value}\n`);
      await expect.poll(() => values(stdout.text()).at(-1)).toEqual({ value });
    }
    stdin.end();
    await done;
  });

  it("read the same however the bytes are cut", async () => {
    const lines = fc.array(fc.jsonValue({ maxDepth: 2 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 7 }), async (some, size) => {
        const bytes = Buffer.from(some.map((value) => JSON.stringify(value)).join("\n"));
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        expect(await answers(chunks)).toEqual(some.map((value) => ({ value: JSON.parse(JSON.stringify(value)) })));
      }),
    );
  });
});

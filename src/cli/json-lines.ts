import type { Readable, Writable } from "node:stream";

/** A line may be this long, in bytes; a longer one is refused and skipped without being kept. */
export const longestLine = 1_048_576;

/** A line that was not understood: what is wrong with it, and which it is, counted from 1. */
export interface LineProblem {
  readonly error: string;
  readonly line: number;
}

type Line =
  | { readonly kind: "value"; readonly value: unknown; readonly line: number }
  | { readonly kind: "problem"; readonly problem: LineProblem };

/**
 * Reads a JSON value a line and writes its answer as a line before the next is read.
 * Lines that are not JSON, too long or not UTF-8 are answered with what is wrong, and the rest goes on;
 * so it is when `answer` itself says `{ error }`: the line's number is put beside it.
 * When `answer` throws, that is a bug of ours: `onBug` hears of it, and the line is still answered.
 */
export async function answerLines(
  streams: { readonly stdin: Readable; readonly stdout: Writable },
  answer: (value: unknown) => unknown,
  onBug: (bug: unknown, line: number) => void,
): Promise<void> {
  for await (const line of readLines(streams.stdin)) {
    await writeLine(streams.stdout, line.kind === "problem" ? line.problem : await answered(line.value, line.line));
  }

  async function answered(value: unknown, line: number): Promise<unknown> {
    try {
      return withNumber(await answer(value), line);
    } catch (bug) {
      onBug(bug, line);
      return { error: "this line met a fault of the program; standard error says more", line };
    }
  }
}

/** Writes one value as one line; resolves when it has left this process. */
export function writeLine(stdout: Writable, value: unknown): Promise<void> {
  return new Promise((done, failed) => {
    stdout.write(`${JSON.stringify(value)}\n`, (error) => (error ? failed(error) : done()));
  });
}

function withNumber(answer: unknown, line: number): unknown {
  const isProblem = typeof answer === "object" && answer !== null && "error" in answer && !("staff" in answer);
  return isProblem ? { ...answer, line } : answer;
}

async function* readLines(stdin: Readable): AsyncGenerator<Line> {
  let number = 0;
  for await (const bytes of splitLines(stdin)) {
    number += 1;
    const line = readLine(bytes, number);
    if (line) yield line;
  }
}

/** One line of bytes; `null` for a blank one. A byte order mark and a carriage return are no part of it. */
function readLine(bytes: Buffer | "too long", line: number): Line | null {
  if (bytes === "too long") return problem(`longer than ${longestLine} bytes: send less at once`, line);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).trim();
  } catch {
    return problem("not UTF-8: save the input as UTF-8", line);
  }
  if (text === "") return null;
  try {
    return { kind: "value", value: JSON.parse(text), line };
  } catch {
    return problem("not JSON: write one JSON object a line", line);
  }
}

function problem(error: string, line: number): Line {
  return { kind: "problem", problem: { error, line } };
}

async function* splitLines(stdin: Readable): AsyncGenerator<Buffer | "too long"> {
  let kept: Buffer[] = [];
  let length = 0;
  const take = () => {
    const line = length > longestLine ? ("too long" as const) : Buffer.concat(kept);
    kept = [];
    length = 0;
    return line;
  };
  const keep = (bytes: Buffer) => {
    length += bytes.length;
    if (length > longestLine) kept = [];
    else kept.push(bytes);
  };
  for await (const chunk of stdin) {
    let rest = Buffer.from(chunk);
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      keep(rest.subarray(0, end));
      yield take();
      rest = rest.subarray(end + 1);
    }
    keep(rest);
  }
  if (length > 0) yield take();
}

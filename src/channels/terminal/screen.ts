import { clearScreenDown, createInterface, cursorTo, type Interface, moveCursor } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { pointNext } from "./answer.js";
import { Queue } from "./queue.js";

export interface ScreenStreams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

/** Lines above, and below them one line that a person is typing. Printing never tears what is being typed. */
export interface Screen {
  readonly columns: number;
  print(lines: readonly string[]): void;
  /** Buttons that the arrow keys walk over while nothing is typed, worded as the prompt shows them. */
  offer(labels: readonly string[]): void;
  /** Each line typed, and which button was pointed at; ends with Ctrl-C, Ctrl-D or the end of the input. */
  lines(): AsyncGenerator<TypedLine>;
  close(): void;
}

export interface TypedLine {
  readonly line: string;
  /** Which button the arrow keys had come to. */
  readonly pointed: number | null;
}

const mark = "› ";

/** Lets a person talk in a terminal, or a script through a pipe: then there is no prompt and no echo. */
export function openScreen({ input, output }: ScreenStreams): Screen {
  let live = Boolean(input.isTTY && output.isTTY);
  const reader = createInterface({ input, output, terminal: live, historySize: 0, crlfDelay: Infinity });
  const typed = new Queue<TypedLine>();
  let labels: readonly string[] = [];
  let pointed: number | null = null;

  const point = (at: number | null) => {
    pointed = at;
    const label = at === null ? undefined : labels[at];
    reader.setPrompt(live ? `${label === undefined ? "" : `${label} `}${mark}` : "");
  };
  const redraw = () => {
    wipe(reader, output);
    reader.prompt(true);
  };
  point(null);
  if (live)
    input.on("keypress", (_, key: { name?: string } | undefined) => {
      const step = key?.name === "down" ? 1 : key?.name === "up" ? -1 : null;
      if (step !== null && reader.line === "") point(pointNext(pointed, step, labels.length));
      else if (pointed !== null && reader.line !== "") point(null);
      else return;
      redraw();
    });
  // Taken at once: lines that a pipe sends before anybody waits for them would be lost otherwise.
  reader.on("line", (line) => {
    typed.put({ line, pointed });
    point(null);
  });
  reader.on("SIGINT", () => reader.close());
  reader.on("close", () => {
    if (live) output.write("\n");
    live = false;
    typed.end();
  });

  return {
    get columns() {
      return Math.min(output.columns ?? 80, 80);
    },
    print(lines) {
      if (live) wipe(reader, output);
      output.write(lines.map((line) => `${line}\n`).join(""));
      if (live) reader.prompt(true);
    },
    offer(next) {
      labels = next;
      point(null);
    },
    async *lines() {
      if (live) reader.prompt(true);
      for await (const line of typed) {
        yield line;
        if (live) reader.prompt(true);
      }
    },
    close: () => reader.close(),
  };
}

/** Takes the line being typed off the screen, however many rows it fills; `prompt(true)` brings it back. */
function wipe(reader: Interface, output: Writable): void {
  moveCursor(output, 0, -reader.getCursorPos().rows);
  cursorTo(output, 0);
  clearScreenDown(output);
}

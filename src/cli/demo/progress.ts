import { seoulDay } from "../../assistant/seats-window.js";
import type { Progress } from "../../demo/play.js";
import type { Io } from "../io.js";

const width = 30;
const everyMs = 200;

/** Shows how far a season is: a bar that moves on a terminal, a line for every tenth elsewhere. `now` is the machine's time. */
export function progressOn(
  { stderr }: Pick<Io, "stderr">,
  now: () => number,
): { show(progress: Progress): void; end(): void } {
  let shownAt = Number.NEGATIVE_INFINITY;
  let tenth = -1;
  return {
    show(progress) {
      const line = `${bar(progress.share)} ${seoulDay(progress.at)} · ${progress.people} people · ${progress.places} places · ${progress.turns} turns`;
      if (stderr.isTTY) {
        if (now() - shownAt < everyMs) return;
        shownAt = now();
        stderr.write(`\r\u001b[K${line}`);
        return;
      }
      const reached = Math.floor(Math.min(1, progress.share) * 10);
      if (reached <= tenth) return;
      tenth = reached;
      stderr.write(`${line}\n`);
    },
    end() {
      if (stderr.isTTY) stderr.write("\r\u001b[K");
    },
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * width);
  return `[${"#".repeat(full)}${"-".repeat(width - full)}] ${String(Math.round(Math.min(1, share) * 100)).padStart(3)} %`;
}

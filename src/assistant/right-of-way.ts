import { setImmediate as nextRound, setTimeout as sleep } from "node:timers/promises";

/**
 * Who goes first in one process: what a platform waits to have acknowledged, before turns, whose delay a person hardly
 * sees. Calls of the embedded store never wait for anything outside: without this, all turns that are due would run on end,
 * and what arrives meanwhile would not even be read.
 */
export interface RightOfWay {
  /** Something is to be acknowledged; steps of turns that have not begun let it pass. */
  ahead<T>(work: () => Promise<T>): Promise<T>;
  /** Everything that waits in one conversation: some at a time, so that a lease does not run out while it waits. */
  talk<T>(work: () => Promise<T>): Promise<T>;
  /** A step of a turn that takes the processor or the store, after what arrived before it. Never inside another. */
  step<T>(work: () => Promise<T>): Promise<T>;
}

export interface Ways {
  readonly talks: number;
  readonly steps: number;
  /** So long a step lets others pass; then it is its turn, or a flood would keep everybody from being answered. */
  readonly patienceMs: number;
}

const lookMs = 5;

export function createRightOfWay({ talks, steps, patienceMs }: Ways): RightOfWay {
  let waitedFor = 0;
  const talk = fewAtOnce(talks);
  const step = fewAtOnce(steps);
  const letPass = async () => {
    // What arrived while the step before this one ran is read now.
    await nextRound();
    for (let waited = 0; waitedFor > 0 && waited < patienceMs; waited += lookMs) await sleep(lookMs);
  };
  return {
    async ahead(work) {
      waitedFor += 1;
      try {
        return await work();
      } finally {
        waitedFor -= 1;
      }
    },
    talk,
    step: (work) =>
      step(async () => {
        await letPass();
        return work();
      }),
  };
}

/** For whoever does one thing after another, as the command line does. */
export const freeWay: RightOfWay = { ahead: (work) => work(), talk: (work) => work(), step: (work) => work() };

/** Work begins in the order in which it was asked for, no more than `most` of it at a time. */
function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let under = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (under < most) under += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else under -= 1;
    }
  };
}

/** Does work a few at a time and lets a few more wait; `busy` when too many wait already, and the work is not begun. */
export type FewAtOnce = <T>(work: () => Promise<T>) => Promise<T | "busy">;

export function fewAtOnce(limits: { readonly atOnce: number; readonly waiting: number }): FewAtOnce {
  let free = limits.atOnce;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (free === 0) {
      if (queue.length >= limits.waiting) return "busy";
      // Whoever is done hands the place on, so it is never counted free in between.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else free -= 1;
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    }
  };
}

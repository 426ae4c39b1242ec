/** Work that stops now and then, so that others can have their turn; how it is gone on with is up to who has it done. */
export type Slices<T> = Generator<void, T>;

/** Does it all at a stretch. */
export function atOnce<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Each of a list, with a stop after every so many. */
export function* eachIn<T, R>(list: readonly T[], size: number, then: (one: T, at: number) => R): Slices<R[]> {
  const done: R[] = [];
  for (const [at, one] of list.entries()) {
    done.push(then(one, at));
    if (at % size === size - 1) yield;
  }
  return done;
}

/** Work cut into steps: whoever does it for very many lets others have a turn between two. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** All steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

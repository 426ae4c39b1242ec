/** Things in the order in which they came, for one reader that may be late or early. */
export class Queue<T> implements AsyncIterable<T> {
  readonly #waiting: T[] = [];
  #ended = false;
  #wake: () => void = () => undefined;

  put(thing: T): void {
    this.#waiting.push(thing);
    this.#wake();
  }

  /** What was put before is still read. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (;;) {
      const [next] = this.#waiting.splice(0, 1);
      if (next !== undefined) yield next;
      else if (this.#ended) return;
      else
        await new Promise<void>((wake) => {
          this.#wake = wake;
        });
    }
  }
}

/** Things to do at simulated times: the earliest first, those of one moment in the order in which they were put down. */
export interface Agenda<T> {
  add(at: Date, what: T): void;
  take(): { readonly at: Date; readonly what: T } | undefined;
  readonly size: number;
}

interface Entry<T> {
  readonly at: number;
  readonly n: number;
  readonly what: T;
}

export function createAgenda<T>(): Agenda<T> {
  const heap: Entry<T>[] = [];
  let added = 0;
  const before = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]];
    return one !== undefined && other !== undefined && (one.at < other.at || (one.at === other.at && one.n < other.n));
  };
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]];
    if (one && other) [heap[a], heap[b]] = [other, one];
  };
  const up = (from: number) => {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!before(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  };
  const down = () => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = [left, right].reduce((best, child) => (before(child, best) ? child : best), at);
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    add(at, what) {
      heap.push({ at: at.getTime(), n: added++, what });
      up(heap.length - 1);
    },
    take() {
      const [first] = heap;
      const last = heap.pop();
      if (!first || !last) return undefined;
      if (heap.length > 0) {
        heap[0] = last;
        down();
      }
      return { at: new Date(first.at), what: first.what };
    },
    get size() {
      return heap.length;
    },
  };
}

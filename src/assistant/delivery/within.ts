/** What `work` gives, or `otherwise` when it has not by then; its signal tells it that nobody waits any more. */
export async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>, otherwise: T): Promise<T> {
  const end = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<T>((resolve) => {
    timer = setTimeout(() => {
      end.abort();
      resolve(otherwise);
    }, ms);
  });
  const done = work(end.signal);
  // What it rejects with after that is nobody's any more.
  done.catch(() => {});
  try {
    return await Promise.race([done, over]);
  } finally {
    clearTimeout(timer);
  }
}

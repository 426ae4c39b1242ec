/**
 * What work gave, or that it takes longer than this. Late work goes on, and what it fails with then goes to `onLateFault`;
 * a fault in time is the caller's.
 */
export async function inTime<T>(
  work: Promise<T>,
  { withinMs, onLateFault }: { readonly withinMs: number; readonly onLateFault: (fault: unknown) => void },
): Promise<{ readonly kind: "done"; readonly value: T } | { readonly kind: "late" }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ readonly kind: "late" }>((resolve) => {
    timer = setTimeout(() => {
      work.catch(onLateFault);
      resolve({ kind: "late" });
    }, withinMs);
  });
  try {
    return await Promise.race([work.then((value) => ({ kind: "done", value }) as const), late]);
  } finally {
    clearTimeout(timer);
  }
}

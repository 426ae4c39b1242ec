/** An answer is some hundred bytes; a server that sends more is not the one we meant. */
const longestBody = 64 * 1024;

/**
 * `fetch` that follows no redirect and hands on an answer only when all of it has come, within the time and within
 * 64 KiB: a server that sends its headers and then nothing, or without end, is cut off like one that says nothing.
 */
export function boundedFetch(withinMs: number): typeof fetch {
  return async (url, init) => {
    const until = AbortSignal.timeout(withinMs);
    const signal = init?.signal ? AbortSignal.any([init.signal, until]) : until;
    const response = await fetch(url, { ...init, signal, redirect: "error" });
    const body = await readAll(response);
    const { status, statusText, headers } = response;
    return new Response(status === 204 || status === 304 ? null : body, { status, statusText, headers });
  };
}

async function readAll({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > longestBody) throw new Error("the answer is too long");
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

import type { Fetched } from "../../../assistant/ports.js";

export interface Download {
  readonly url: string;
  readonly name: string;
  readonly token: string;
  /** Hosts that the token is shown to: Slack's own, or the one that stands in for it. */
  readonly origins: readonly string[];
  readonly mostBytes: number;
  readonly signal: AbortSignal;
}

/**
 * Fetches a file from Slack, once. The token goes to Slack's own host alone, and is never carried on to where a redirect
 * leads: without the scope `files:read` that is a page to sign in, and no file.
 */
export async function download({ url, name, token, origins, mostBytes, signal }: Download): Promise<Fetched> {
  if (!URL.canParse(url) || !origins.includes(new URL(url).origin)) return { kind: "gone" };
  const headers = { authorization: `Bearer ${token}`, "accept-encoding": "identity" };
  const answer = await fetch(url, { headers, redirect: "manual", signal });
  if (answer.status === 429 || answer.status >= 500) return dropped(answer, "later");
  const isPage = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
  const isPacked = (answer.headers.get("content-encoding") ?? "identity") !== "identity";
  if (answer.status !== 200 || isPage || isPacked || !answer.body) return dropped(answer, "gone");
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    // Leaving the loop hangs up.
    if (size > mostBytes) return { kind: "tooLarge", name };
    chunks.push(chunk);
  }
  return { kind: "fetched", name, bytes: Buffer.concat(chunks) };
}

async function dropped(answer: Response, kind: "later" | "gone"): Promise<Fetched> {
  await answer.body?.cancel();
  return { kind };
}

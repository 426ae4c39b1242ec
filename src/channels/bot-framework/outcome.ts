import { z } from "zod";
import type { Delivered } from "../../assistant/ports.js";
import type { Answer } from "./connector.js";

const refusal = z.object({ error: z.object({ code: z.string().regex(/^\w{1,40}$/) }) });

/** Whether the platform did what it was asked. */
export function isTaken(answer: Answer): boolean {
  return answer.kind === "answered" && answer.status >= 200 && answer.status <= 299;
}

/** What became of one post; `parts` are those that arrived before it. */
export function outcomeOf(answer: Answer, parts: readonly string[]): Delivered {
  switch (answer.kind) {
    case "cut":
      return { kind: "unclear", parts };
    case "unsent":
      return { kind: "later", parts };
    case "forbidden":
      return { kind: "gone", why: "address-not-allowed" };
    case "answered":
      return ofStatus(answer, parts);
  }
}

function ofStatus(answer: Extract<Answer, { kind: "answered" }>, parts: readonly string[]): Delivered {
  const { status, retryAfter } = answer;
  const seconds = Number(retryAfter);
  const wait = retryAfter !== undefined && Number.isFinite(seconds) ? { afterMs: seconds * 1000 } : {};
  if (status === 429) return { kind: "later", ...wait, parts };
  // Microsoft asks to repeat these: nothing was taken.
  if (status === 412 || status === 502 || status === 504) return { kind: "later", ...wait, parts };
  if (status === 401) return { kind: "later", holds: "platform", parts };
  if (status === 403) return { kind: "gone", why: codeOf(answer.body) ?? "forbidden" };
  if (status === 404) return { kind: "gone", why: "no-conversation" };
  if (status >= 500) return { kind: "unclear", parts };
  // A redirect is not followed: it is no answer that the protocol knows.
  return { kind: "dead", why: `status-${status}` };
}

/** `{"error":{"code":"MessageWritesBlocked"}}`: the person left, or blocked the bot. */
function codeOf(body: unknown): string | undefined {
  const read = refusal.safeParse(body);
  return read.success ? read.data.error.code : undefined;
}

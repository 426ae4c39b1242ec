import { z } from "zod";
import type { Answer } from "./connector.js";

const posted = z.object({ id: z.string().max(1_000) });

/** What the platform calls a message that it took; some platforms give no id. */
export function postedId(answer: Answer): string | undefined {
  const read = posted.safeParse(answer.kind === "answered" ? answer.body : undefined);
  return read.success ? read.data.id : undefined;
}

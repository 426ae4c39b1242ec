import { z } from "zod";

/** Fields that a canned reply may hold, as `replyFields` of the port names them. */
export const fields = ["name", "program", "agency", "staff"] as const;

/** As the port keeps them. */
export const longestTitle = 60;
export const longestBody = 2_000;

const text = z
  .string()
  .default("")
  .transform((typed) => typed.replaceAll("\r\n", "\n").trim());

const replyForm = z.object({
  id: z.string().max(100).default(""),
  title: text,
  body: text,
  agency: z.string().max(100).default(""),
});

/** A canned reply as it was typed. `id` and `agency` are empty for a new one, and for every agency's. */
export type TypedReply = z.infer<typeof replyForm>;

export const noReply: TypedReply = { id: "", title: "", body: "", agency: "" };

export function readReply(sent: URLSearchParams): TypedReply | undefined {
  return replyForm.safeParse(Object.fromEntries(sent)).data;
}

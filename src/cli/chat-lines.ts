import { z } from "zod";

const id = z.string().min(1).max(200);
const instant = z.iso.datetime({ offset: true });

/** A line of a person: words, a press, or a tick that only delivers what is due. */
export const personLine = z
  .strictObject({
    conversation: id,
    text: z.string().optional(),
    choose: z.string().optional(),
    id: id.optional(),
    at: instant.optional(),
  })
  .refine(({ text, choose }) => text === undefined || choose === undefined, {
    path: ["choose"],
    error: "either words or a press: send text in a line of its own",
  });
export type PersonLine = z.infer<typeof personLine>;

/** A line of a member of staff. */
export const staffLine = z.strictObject({
  staff: id,
  do: z.enum(["list", "claim", "reply", "note", "refer", "close", "decide"]),
  handoff: id.optional(),
  registration: id.optional(),
  text: z.string().max(10_000).optional(),
  to: z.string().optional(),
  state: z.string().optional(),
  agency: z.string().optional(),
  role: z.string().optional(),
  at: instant.optional(),
});
export type StaffLine = z.infer<typeof staffLine>;

const knownOrder = z.object({ staff: staffLine.shape.staff, do: staffLine.shape.do });

export type ChatLine =
  | { readonly kind: "person"; readonly line: PersonLine }
  | { readonly kind: "staff"; readonly line: StaffLine }
  | { readonly kind: "problem"; readonly error: string }
  /** A known order of a known member of staff, with something wrong in it: told as every refused order is. */
  | { readonly kind: "staffProblem"; readonly staff: string; readonly error: string };

/** Reads one line; says in one sentence what is wrong with one that is neither a person's nor staff's. */
export function readChatLine(value: unknown): ChatLine {
  const isStaff = typeof value === "object" && value !== null && "staff" in value;
  const read = isStaff ? staffLine.safeParse(value) : personLine.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    const field = issue?.path.join(".");
    const error = field ? `${field}: ${issue?.message}` : (issue?.message ?? "not a line of a talk");
    const order = knownOrder.safeParse(value);
    return order.success ? { kind: "staffProblem", staff: order.data.staff, error } : { kind: "problem", error };
  }
  return "staff" in read.data ? { kind: "staff", line: read.data } : { kind: "person", line: read.data };
}

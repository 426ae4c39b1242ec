import { z } from "zod";

/** For whom an event was sent. */
export const authorizations = z.array(z.object({ user_id: z.string(), is_bot: z.boolean() })).optional();

/** What the assistant itself is called where it is named in a message; undefined where Slack did not say. */
export function botOf(body: { readonly authorizations?: z.infer<typeof authorizations> }): string | undefined {
  return body.authorizations?.find((one) => one.is_bot)?.user_id;
}

import { z } from "zod";
import type { InboxTab, InboxWish } from "../../assistant/desk-ports/handoffs.js";
import { handoffReasons } from "../../domain/handoff.js";

export const inboxTabs = ["mine", "unassigned", "all", "closed"] as const satisfies readonly InboxTab[];

/** How many hand-offs a page of the list shows. */
const pageSize = 25;

const filter = z.string().min(1).max(100).optional().catch(undefined);
const address = z.object({
  tab: z.enum(inboxTabs).optional().catch(undefined),
  agency: filter,
  program: filter,
  reason: z.enum(handoffReasons).optional().catch(undefined),
  late: z.literal("yes").optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What an address of the inbox asks for; what cannot be read in it is left out. No tab: what waits. */
export function readWish(query: URLSearchParams): InboxWish {
  const { tab, agency, program, reason, late, page } = address.parse(Object.fromEntries(query));
  return {
    tab: tab ?? "unassigned",
    ...(agency === undefined ? {} : { agency }),
    ...(program === undefined ? {} : { program }),
    ...(reason === undefined ? {} : { reason }),
    ...(late === undefined ? {} : { late: true }),
    page,
    size: pageSize,
  };
}

/** The address that asks for it, from its first page on. */
export function inboxPath(wish: Omit<InboxWish, "page" | "size">, place = "/desk/inbox"): string {
  const params = new URLSearchParams({ tab: wish.tab });
  for (const name of ["agency", "program", "reason"] as const) {
    const value = wish[name];
    if (value !== undefined) params.set(name, value);
  }
  if (wish.late) params.set("late", "yes");
  return `${place}?${params}`;
}

import type { Reply } from "../../http/reply.js";

/** Pages about those who take part in an offering, by the last part of their address. */
export const takingPages = ["participants", "attendance", "hours", "applications", "calls"] as const;
export type TakingPage = (typeof takingPages)[number];

export function takingPath(offering: string, page: TakingPage | "certificate"): string {
  return `/desk/programs/offerings/${encodeURIComponent(offering)}/${page}`;
}

/** Back to a page after a form, with what it did, on what stood in its address. */
export function backOn(path: string, told: Readonly<Record<string, string>>): Reply {
  return { kind: "redirect", to: `${path}?${new URLSearchParams(told)}` };
}

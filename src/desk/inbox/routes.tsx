import type { DeskRoute } from "../route.js";
import { inboxCsv } from "./csv.js";
import { Inbox } from "./page.js";
import { readWish } from "./wish.js";

export const inboxRoutes: readonly DeskRoute[] = [
  {
    method: "GET",
    path: "/desk/inbox",
    may: "handoffs",
    async handle({ query }, desk, who) {
      const wish = readWish(query);
      const page = await desk.handoffs.inbox(who, wish);
      const body = <Inbox wish={wish} page={page} agencies={desk.agencies} />;
      return {
        kind: "page",
        title: desk.words("desk.inbox.title"),
        area: "inbox",
        waiting: page.counts.unassigned,
        body,
      };
    },
  },
  {
    method: "GET",
    path: "/desk/inbox.csv",
    may: "handoffs",
    handle: ({ query }, desk, who) => inboxCsv(readWish(query), desk, who),
  },
];

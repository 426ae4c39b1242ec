import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { CannedReply } from "../../assistant/desk-ports/replies.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest, type DeskRoute } from "../route.js";
import { Replies } from "./page.js";
import { longestTitle, noReply, readReply, type TypedReply } from "./read-form.js";
import { RemoveReply } from "./remove-page.js";
import { ReplyForm } from "./reply-form.js";

const may = "replies";
const list = "/desk/replies";

export const repliesRoutes: readonly DeskRoute[] = [
  { method: "GET", path: list, may, handle: (_, desk, who) => listPage(desk, who) },
  { method: "GET", path: `${list}/new`, may, handle: (_, desk, who) => formPage(desk, startingAt(who)) },
  {
    method: "GET",
    path: `${list}/:id`,
    may,
    async handle(request, desk, who) {
      const reply = await find(request, desk, who);
      return reply ? formPage(desk, { ...reply, agency: reply.agency ?? "" }) : notFound(desk);
    },
  },
  { method: "POST", path: `${list}/save`, may, handle: save },
  // A form that came back stands under these addresses; loading them anew leads to the list.
  { method: "GET", path: `${list}/save`, may, handle: () => backTo(list) },
  { method: "GET", path: `${list}/preview`, may, handle: () => backTo(list) },
  {
    method: "POST",
    path: `${list}/preview`,
    may,
    handle: ({ fields }, desk, who) => formPage(desk, readReply(fields) ?? startingAt(who)),
  },
  {
    method: "GET",
    path: `${list}/:id/remove`,
    may,
    async handle(request, desk, who) {
      const reply = await find(request, desk, who);
      if (!reply) return notFound(desk);
      const title = desk.words("desk.replies.removeTitle");
      return { kind: "page", title, area: "replies", body: <RemoveReply reply={reply} /> };
    },
  },
  {
    method: "POST",
    path: `${list}/:id/remove`,
    may,
    async handle({ params }, desk, who) {
      await desk.replies.remove(who, params.id ?? "");
      return backTo(list, { done: "replyRemoved" });
    },
  },
];

async function listPage({ replies, agencies, words }: Desk, who: SignedIn): Promise<DeskPage> {
  const body = <Replies replies={await replies.list(who)} agencies={agencies} />;
  return { kind: "page", title: words("desk.replies.title"), area: "replies", body };
}

function formPage({ words, agencies }: Desk, typed: TypedReply, trouble?: string): DeskPage {
  return {
    kind: "page",
    title: words(typed.id === "" ? "desk.replies.add" : "desk.replies.changeTitle"),
    area: "replies",
    ...(trouble === undefined ? {} : { status: 422 }),
    body: <ReplyForm typed={typed} trouble={trouble} agencies={agencies} />,
  };
}

async function save({ fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const typed = readReply(fields);
  if (!typed) return backTo(list);
  const { id, title, body, agency } = typed;
  if ([...title].length > longestTitle) return formPage(desk, typed, "tooLong");
  const saved = await desk.replies.save(who, {
    ...(id === "" ? {} : { id }),
    title,
    body,
    agency: agency === "" ? null : agency,
  });
  return saved.kind === "saved" ? backTo(list, { done: "replySaved" }) : formPage(desk, typed, saved.why);
}

/** A new one is one's own agency's; for those who see every agency it is everybody's. */
function startingAt({ agency }: SignedIn): TypedReply {
  return { ...noReply, agency: agency ?? "" };
}

async function find({ params }: DeskRequest, { replies }: Desk, who: SignedIn): Promise<CannedReply | undefined> {
  return (await replies.list(who)).find(({ id }) => id === params.id);
}

function notFound({ words }: Desk): DeskPage {
  return problemPage(words, "notFound", 404);
}

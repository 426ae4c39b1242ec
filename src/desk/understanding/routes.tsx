import { z } from "zod";
import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest, type DeskRoute } from "../route.js";
import { Lessons } from "./lessons-page.js";
import { MissList } from "./list-page.js";
import { missesCsv } from "./misses-csv.js";
import type { NotTaken } from "./teach-form.js";
import { listPath, readWish } from "./wish.js";

const may = "understanding";
const examples = `${listPath}/examples`;
const area = "understanding";

export const understandingRoutes: readonly DeskRoute[] = [
  { method: "GET", path: listPath, may, handle: ({ query }, desk, who) => list(query, desk, who) },
  {
    method: "GET",
    path: `${listPath}.csv`,
    may,
    handle: async ({ query }, desk, who) => missesCsv(await desk.misses.export(who, readWish(query)), desk),
  },
  {
    method: "GET",
    path: examples,
    may,
    async handle(_, { misses, words }, who) {
      const body = <Lessons lessons={await misses.lessons(who)} />;
      return { kind: "page", title: words("desk.misses.lessons.title"), area, body };
    },
  },
  {
    method: "GET",
    path: `${examples}.yaml`,
    may,
    handle: async (_, { misses }, who) => ({
      kind: "content",
      status: 200,
      type: "text/yaml; charset=utf-8",
      body: await misses.lessonsYaml(who),
      headers: { "content-disposition": 'attachment; filename="examples.yaml"' },
    }),
  },
  {
    method: "POST",
    path: `${examples}/:id/remove`,
    may,
    async handle({ params }, desk, who) {
      const done = await desk.misses.unteach(who, params.id ?? "");
      return done ? backTo(examples, { done: "lessonRemoved" }) : problemPage(desk.words, "notFound", 404);
    },
  },
  {
    method: "POST",
    path: `${listPath}/:id/ignore`,
    may,
    async handle({ params }, desk, who) {
      const done = await desk.misses.ignore(who, params.id ?? "");
      return done ? backTo(listPath, { done: "missIgnored" }) : problemPage(desk.words, "notFound", 404);
    },
  },
  { method: "POST", path: `${listPath}/:id/teach`, may, handle: teach },
  // A form that came back stands under this address; loading it anew leads to the list.
  { method: "GET", path: `${listPath}/:id/teach`, may, handle: () => backTo(listPath) },
];

async function list(query: URLSearchParams, desk: Desk, who: SignedIn, notTaken?: NotTaken): Promise<DeskPage> {
  const wish = readWish(query);
  const page = await desk.misses.list(who, wish);
  return {
    kind: "page",
    title: desk.words("desk.misses.title"),
    area,
    ...(notTaken === undefined ? {} : { status: 422 }),
    body: <MissList page={page} wish={wish} agencies={desk.agencies} notTaken={notTaken} />,
  };
}

const teachForm = z.object({ text: z.string().max(1_000).default(""), meaning: z.string().max(100).default("") });

async function teach({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const id = params.id ?? "";
  const typed = teachForm.safeParse(Object.fromEntries(fields)).data ?? { text: "", meaning: "" };
  const taught = await desk.misses.teach(who, id, typed);
  if (taught.kind === "taught") return backTo(listPath, { done: "lessonAdded" });
  if (taught.why === "unknown") return problemPage(desk.words, "notFound", 404);
  return list(new URLSearchParams(), desk, who, { id, ...typed, why: taught.why });
}

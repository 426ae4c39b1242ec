import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { AppliedTable, Previewed, TableFile, TableFormat } from "../../assistant/desk-ports/rounds-files.js";
import { attachment } from "../../http/attachment.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskReply, type DeskRequest, type StaffRoute } from "../route.js";
import { ApplicantFiles } from "./applicants-page.js";
import { applicantFilesPath, roundFilesPath } from "./paths.js";
import { Preview } from "./preview.js";
import { RoundFiles } from "./round-page.js";
import { columnsIn, givenAgain, givenFile } from "./wish.js";

const round = "/desk/programs/rounds/:id";
const offering = "/desk/programs/offerings/:id";
const area = "programs";

export const programsFilesRoutes: readonly StaffRoute[] = [
  {
    method: "GET",
    path: `${round}/files`,
    may: "programs",
    handle: (request, desk, who) => roundPage(request, desk, who),
  },
  ...(["csv", "xlsx"] as const).map(
    (format): StaffRoute => ({
      method: "GET",
      path: `${round}/offerings.${format}`,
      may: "programs",
      handle: async ({ params }, desk, who) =>
        saved(desk, await desk.roundsFiles.offerings(who, params.id ?? "", format)),
    }),
  ),
  {
    method: "POST",
    path: `${round}/files/preview`,
    may: "rounds",
    takes: "files",
    async handle(request, desk, who) {
      const previewed = await desk.roundsFiles.previewOfferings(who, request.params.id ?? "", givenFile(request));
      return roundPreview(request, desk, who, previewed);
    },
  },
  {
    method: "POST",
    path: `${round}/files/apply`,
    may: "rounds",
    takes: "files",
    async handle(request, desk, who) {
      const { table, seen } = givenAgain(request);
      const id = request.params.id ?? "";
      const applied = await desk.roundsFiles.applyOfferings(who, id, table, seen);
      return applied.kind === "applied" ? told(roundFilesPath(id), applied) : roundPreview(request, desk, who, applied);
    },
  },
  {
    method: "GET",
    path: `${offering}/files`,
    may: "selection",
    handle: (request, desk, who) => applicantsPage(request, desk, who),
  },
  ...(["csv", "xlsx"] as const).map(
    (format: TableFormat): StaffRoute => ({
      method: "GET",
      path: `${offering}/applicants.${format}`,
      may: "selection",
      async handle({ params, query }, desk, who) {
        const wish = { format, columns: columnsIn(query) };
        return saved(desk, await desk.roundsFiles.applicants(who, params.id ?? "", wish));
      },
    }),
  ),
  {
    method: "POST",
    path: `${offering}/files/preview`,
    may: "selection",
    takes: "files",
    async handle(request, desk, who) {
      const id = request.params.id ?? "";
      return applicantsPreview(
        request,
        desk,
        who,
        await desk.roundsFiles.previewApplicants(who, id, givenFile(request)),
      );
    },
  },
  {
    method: "POST",
    path: `${offering}/files/apply`,
    may: "selection",
    takes: "files",
    async handle(request, desk, who) {
      const { table, seen } = givenAgain(request);
      const id = request.params.id ?? "";
      const applied = await desk.roundsFiles.applyApplicants(who, id, table, seen);
      if (applied.kind === "applied") return told(applicantFilesPath(id), applied);
      return applicantsPreview(request, desk, who, applied);
    },
  },
  // What came back of a form stands under its address; loading it anew leads to the page of files.
  ...["preview", "apply"].flatMap((form): readonly StaffRoute[] => [
    {
      method: "GET",
      path: `${round}/files/${form}`,
      may: "rounds",
      handle: ({ params }) => backTo(roundFilesPath(params.id ?? "")),
    },
    {
      method: "GET",
      path: `${offering}/files/${form}`,
      may: "selection",
      handle: ({ params }) => backTo(applicantFilesPath(params.id ?? "")),
    },
  ]),
];

async function roundPage({ params }: DeskRequest, desk: Desk, who: SignedIn, trouble?: string): Promise<DeskReply> {
  const id = params.id ?? "";
  const head = await desk.roundsFiles.round(who, id);
  if (!head) return problemPage(desk.words, "notFound", 404);
  const title = desk.words("desk.tables.title.offerings", { title: head.title });
  const body = <RoundFiles round={id} head={head} trouble={trouble} />;
  return { kind: "page", title, area, body, ...(trouble === undefined ? {} : { status: 422 }) };
}

async function applicantsPage(
  { params }: DeskRequest,
  desk: Desk,
  who: SignedIn,
  trouble?: string,
): Promise<DeskReply> {
  const id = params.id ?? "";
  const head = await desk.roundsFiles.offering(who, id);
  if (!head) return problemPage(desk.words, "notFound", 404);
  const title = desk.words("desk.tables.title.applicants", { title: head.title });
  const body = <ApplicantFiles offering={id} head={head} trouble={trouble} />;
  return { kind: "page", title, area, body, ...(trouble === undefined ? {} : { status: 422 }) };
}

type Looked = Previewed | Exclude<AppliedTable, { kind: "applied" }>;

async function roundPreview(request: DeskRequest, desk: Desk, who: SignedIn, looked: Looked): Promise<DeskReply> {
  if (looked.kind === "refused") return roundPage(request, desk, who, looked.words);
  return previewed(desk, roundFilesPath(request.params.id ?? ""), looked);
}

async function applicantsPreview(request: DeskRequest, desk: Desk, who: SignedIn, looked: Looked): Promise<DeskReply> {
  if (looked.kind === "refused") return applicantsPage(request, desk, who, looked.words);
  return previewed(desk, applicantFilesPath(request.params.id ?? ""), looked);
}

function previewed(desk: Desk, path: string, looked: Exclude<Looked, { kind: "refused" }>): DeskReply {
  if (looked.kind === "unknown") return problemPage(desk.words, "notFound", 404);
  const [preview, moved] =
    looked.kind === "moved" ? ([looked.preview, "moved"] as const) : ([looked, "asAsked"] as const);
  const body = <Preview path={path} preview={preview} moved={moved} />;
  return {
    kind: "page",
    title: desk.words("desk.tables.title.preview"),
    area,
    body,
    ...(moved === "moved" ? { status: 409 } : {}),
  };
}

function told(path: string, { added, changed }: Extract<AppliedTable, { kind: "applied" }>): DeskReply {
  return backTo(path, { done: added + changed > 0 ? "tableApplied" : "tableSame" });
}

function saved({ words }: Desk, file: TableFile | undefined): DeskReply {
  return file ? attachment(file) : problemPage(words, "notFound", 404);
}

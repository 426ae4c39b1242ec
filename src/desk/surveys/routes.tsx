import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { TableFormat } from "../../assistant/desk-ports/rounds-files.js";
import type { ResultsWish } from "../../assistant/desk-ports/surveys.js";
import { attachment } from "../../http/attachment.js";
import type { Desk } from "../desk.js";
import { notThere } from "../programs/refused.js";
import type { DeskReply, DeskRequest, DeskRoute } from "../route.js";
import { editSurvey, newSurvey, takeForm } from "./forms.js";
import { Links } from "./links-page.js";
import { SurveyList } from "./list-page.js";
import { linksPath, newPath, surveysPath } from "./paths.js";
import { Results, reasons } from "./results-page.js";
import { Versions } from "./versions-page.js";

const may = "surveys";
const area = "surveys";
const survey = `${surveysPath}/:id`;

/** Surveys: how far they have come, what was answered, what they ask, and links for people without a talk. */
export const surveysRoutes: readonly DeskRoute[] = [
  {
    method: "GET",
    path: surveysPath,
    may,
    async handle(_request, { surveys, words }, who) {
      const list = await surveys.list(who);
      return { kind: "page", title: words("desk.surveys.title"), area, body: <SurveyList surveys={list} /> };
    },
  },
  {
    method: "GET",
    path: linksPath,
    may,
    async handle(_request, { surveys, words, url }, who) {
      const links = await surveys.links(who);
      return { kind: "page", title: words("desk.surveys.links.title"), area, body: <Links links={links} url={url} /> };
    },
  },
  { method: "GET", path: newPath, may, handle: newSurvey },
  { method: "POST", path: newPath, may, handle: takeForm },
  { method: "GET", path: survey, may, handle: results },
  ...(["csv", "xlsx"] as const).map(
    (format): DeskRoute => ({
      method: "GET",
      path: `${survey}/results.${format}`,
      may,
      handle: (request, desk, who) => file(request, desk, who, format),
    }),
  ),
  { method: "GET", path: `${survey}/edit`, may, handle: editSurvey },
  { method: "POST", path: `${survey}/edit`, may, handle: takeForm },
  {
    method: "GET",
    path: `${survey}/versions`,
    may,
    async handle({ params }, desk, who) {
      const id = params.id ?? "";
      const found = await desk.surveys.versions(who, id);
      if (!found) return notThere(desk);
      const title = desk.words("desk.surveys.versionsTitle", { title: found.title });
      return { kind: "page", title, area, body: <Versions id={id} versions={found.versions} /> };
    },
  },
];

async function results({ params, query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const found = await desk.surveys.results(who, params.id ?? "", wishIn(query));
  if (!found) return notThere(desk);
  return { kind: "page", title: found.title, area, body: <Results results={found} /> };
}

async function file(
  { params, query }: DeskRequest,
  desk: Desk,
  who: SignedIn,
  format: TableFormat,
): Promise<DeskReply> {
  const why = reasons.find((one) => one === query.get("why"));
  // The page asks for the reason.
  if (!why) return { kind: "redirect", to: `${surveysPath}/${encodeURIComponent(params.id ?? "")}` };
  const made = await desk.surveys.file(who, params.id ?? "", { ...wishIn(query), format, why });
  return made ? attachment(made) : notThere(desk);
}

/** `program` or `program/round`; nothing for everything. */
function wishIn(query: URLSearchParams): ResultsWish {
  const [program, round] = (query.get("of") ?? "").split("/");
  if (!program) return {};
  return round === undefined ? { program } : { program, round };
}

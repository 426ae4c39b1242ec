import { problemPage } from "../problem-page.js";
import { backTo, type DeskRoute } from "../route.js";
import { BoardPage } from "./board-page.js";
import { selectionPath, selectionRoute } from "./paths.js";
import { postDraft, postDrafts } from "./post-draft.js";
import { postPublish, showPublish } from "./post-publish.js";
import { postScore, showApplicant } from "./post-score.js";
import { PrintPage } from "./print-page.js";
import { readWish } from "./wish.js";

const may = "selection";
const area = "programs";
const applicant = `${selectionRoute}/applicants/:id`;

/** Choosing among the applicants of an offering. */
export const screeningRoutes: readonly DeskRoute[] = [
  {
    method: "GET",
    path: selectionRoute,
    may,
    async handle({ params, query }, desk, who) {
      const wish = readWish(query);
      const board = await desk.screening.board(who, params.offering ?? "", wish);
      if (!board) return problemPage(desk.words, "notFound", 404);
      const title = desk.words("desk.screening.titleOf", { title: board.title });
      return { kind: "page", title, area, body: <BoardPage board={board} wish={wish} /> };
    },
  },
  {
    method: "GET",
    path: `${selectionRoute}/print`,
    may,
    async handle({ params, query }, desk, who) {
      const board = await desk.screening.print(who, params.offering ?? "", {
        ...readWish(query),
        page: 1,
        size: 2_000,
      });
      if (!board) return problemPage(desk.words, "notFound", 404);
      const title = desk.words("desk.screening.titleOf", { title: board.title });
      return { kind: "page", title, area, body: <PrintPage board={board} /> };
    },
  },
  { method: "POST", path: `${selectionRoute}/draft`, may, handle: postDrafts },
  { method: "GET", path: `${selectionRoute}/publish`, may, handle: showPublish },
  { method: "POST", path: `${selectionRoute}/publish`, may, handle: postPublish },
  { method: "GET", path: applicant, may, handle: showApplicant },
  { method: "POST", path: `${applicant}/score`, may, handle: postScore },
  { method: "POST", path: `${applicant}/draft`, may, handle: postDraft },
  // A form that came back stands under this address; loading it anew leads to where it was.
  {
    method: "GET",
    path: `${selectionRoute}/draft`,
    may,
    handle: ({ params }) => backTo(selectionPath(params.offering ?? "")),
  },
  { method: "GET", path: `${applicant}/score`, may, handle: showApplicant },
  { method: "GET", path: `${applicant}/draft`, may, handle: showApplicant },
];

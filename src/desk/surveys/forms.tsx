import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { SurveyPlace } from "../../assistant/desk-ports/surveys.js";
import type { Desk } from "../desk.js";
import { readVersion } from "../programs/read-typed.js";
import { notTheirs, notThere } from "../programs/refused.js";
import { editorInWords } from "../programs/version-words.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest } from "../route.js";
import { type EditShown, SurveyForm } from "./edit-page.js";
import { newPath, surveyPath, surveysPath } from "./paths.js";
import { pressed, readPress, readTypedSurvey } from "./read-form.js";

/** The form of a survey that there is. */
export async function editSurvey({ params }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const survey = params.id ?? "";
  const view = await desk.surveys.form(who, { survey });
  return view ? page(desk, { survey, version: view.version }, { view }) : notThere(desk);
}

/** The form of a new one, empty or like another. */
export async function newSurvey({ query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const like = query.get("like");
  const view = await desk.surveys.form(who, like ? { like } : {});
  return view ? page(desk, { version: 0 }, { view }) : notThere(desk);
}

/** What a button of the form asked for; only one of them keeps anything. */
export async function takeForm({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const { id: survey } = params;
  const at: SurveyPlace = { version: readVersion(fields), ...(survey === undefined ? {} : { survey }) };
  const known = await desk.surveys.form(who, survey === undefined ? {} : { survey });
  if (!known) return notThere(desk);
  const press = readPress(fields);
  const typed = pressed(readTypedSurvey(fields), press);
  const view = { ...known, typed, version: at.version };
  if (press.kind === "preview") {
    const preview = await desk.surveys.preview(who, at, typed);
    if (!preview) return notThere(desk);
    return page(desk, at, { view, preview, wrong: preview.wrong }, preview.wrong.length > 0 ? 422 : 200);
  }
  if (press.kind !== "save") return page(desk, at, { view });
  const saved = await desk.surveys.save(who, at, typed);
  switch (saved.kind) {
    case "saved":
      return backTo(surveyPath(saved.id), { done: saved.stale > 0 ? "surveySavedStale" : "surveySaved" });
    case "same":
      return backTo(surveyPath(saved.id), { done: "roundSame" });
    case "wrong":
      return page(desk, at, { view, wrong: saved.wrong }, 422);
    case "moved": {
      const { by, at: when, version } = saved.by;
      const moved = { by: editorInWords(desk.words, by), at: when, changes: saved.changes };
      return page(desk, at, { view: { ...view, version }, moved }, 409);
    }
    case "unknown":
      return notThere(desk);
    case "notYours":
      return notTheirs(desk);
  }
}

function page({ words }: Desk, { survey }: SurveyPlace, shown: EditShown, status = 200): DeskPage {
  const title =
    survey === undefined
      ? words("desk.surveys.newTitle")
      : words("desk.programs.editTitle", { title: shown.view.typed.title });
  const action = survey === undefined ? newPath : `${surveyPath(survey)}/edit`;
  const back = survey === undefined ? surveysPath : surveyPath(survey);
  return {
    kind: "page",
    title,
    area: "surveys",
    status,
    body: <SurveyForm action={action} back={back} shown={shown} />,
  };
}

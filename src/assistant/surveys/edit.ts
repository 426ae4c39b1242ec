import { isDeepStrictEqual } from "node:util";
import type { Say } from "../../dialog/say.js";
import type { Catalog, Survey } from "../../domain/program.js";
import { programsUsing } from "../../domain/survey-users.js";
import { appendAudit } from "../../store/audit.js";
import { lockCatalog } from "../../store/program-versions.js";
import { addSurveyVersion, versionsOfSurvey } from "../../store/survey-versions.js";
import { inTransaction } from "../../store/transaction.js";
import type { SignedIn } from "../desk-ports/accounts.js";
import type { Wrong } from "../desk-ports/rounds.js";
import type { SurveyPlace, SurveySaved, TypedSurvey } from "../desk-ports/surveys.js";
import type { Parts } from "../parts.js";
import { inWords as versionInWords } from "../rounds/edit.js";
import { checkSurvey } from "./check-survey.js";
import { surveyDifferences } from "./differences.js";
import { editsSurvey, usedBy } from "./reach.js";
import { readSurvey } from "./read-survey.js";
import { readWordings } from "./read-wordings.js";

/** Writes another version of a survey, or a new one: nothing is lost of what somebody else saved in between. */
export async function saveSurvey(
  parts: Parts,
  by: SignedIn,
  { at, typed }: { readonly at: SurveyPlace; readonly typed: TypedSurvey },
): Promise<SurveySaved> {
  await parts.followCatalog?.("now");
  const { catalog, words } = parts;
  const inWords = (one: Say) => words.word(one);
  const now = parts.clock.now();
  const saved = await inTransaction(parts.store, async (tx): Promise<SurveySaved> => {
    await lockCatalog(tx);
    const id = at.survey ?? newSurveyId(catalog);
    const versions = at.survey === undefined ? [] : await versionsOfSurvey(tx, at.survey);
    const [latest] = versions;
    if (at.survey !== undefined) {
      if (!latest || !usedBy(by, catalog, latest)) return { kind: "unknown" };
      if (!editsSurvey(by, catalog, latest.survey)) return { kind: "notYours" };
      const seen = versions.find(({ version }) => version === at.version);
      if (latest.version !== at.version) {
        const changes = seen ? surveyDifferences(seen.survey, latest.survey, inWords) : [];
        return { kind: "moved", by: await versionInWords(tx, latest), changes };
      }
    }
    const made = madeOf(typed, { by, catalog, id, versions: versions.map(({ survey }) => survey), inWords });
    if (made.kind === "wrong") return made;
    if (latest && isDeepStrictEqual(made.survey, latest.survey)) return { kind: "same", id };
    const version = latest ? latest.survey.version + 1 : 1;
    await addSurveyVersion(tx, { ...made.survey, version }, { by: by.id, now });
    const action = latest ? "editSurvey" : "addSurvey";
    await appendAudit(tx, { at: now.toISOString(), actor: by.id, action, subject: id, place: by.place });
    return { kind: "saved", id, stale: made.stale };
  });
  if (saved.kind === "saved")
    await parts.followCatalog?.("now").catch((fault: unknown) => parts.seen.failed("catalog", fault));
  return saved;
}

interface ToMake {
  readonly by: SignedIn;
  readonly catalog: Catalog;
  readonly id: string;
  readonly versions: readonly Survey[];
  readonly inWords: (one: Say) => string;
}

type Made =
  | { readonly kind: "sound"; readonly survey: Survey; readonly stale: number }
  | { readonly kind: "wrong"; readonly wrong: readonly Wrong[] };

/** The survey that was typed, checked as the catalogue is, and that it stays within what is theirs. */
export function madeOf(typed: TypedSurvey, { by, catalog, id, versions, inWords }: ToMake): Made {
  const [before] = versions;
  const read = readSurvey(typed, { id, versions, inWords });
  const said = readWordings(typed, { before, questions: read.questions });
  const survey = { ...read.written, ...said.wordings };
  const wrong = [...read.wrong, ...said.wrong];
  const checked = checkSurvey(survey, { typed, catalog });
  const all = [...wrong, ...(checked.kind === "wrong" ? checked.wrong : []), ...beyondTheirs(by, catalog, survey)];
  if (all.length > 0 || checked.kind === "wrong") return { kind: "wrong", wrong: all };
  return { kind: "sound", survey: checked.survey, stale: said.stale };
}

/** An agency's surveys are for its own programs; whoever sees all agencies may leave one that nobody sends yet. */
function beyondTheirs(by: SignedIn, catalog: Catalog, survey: Survey): readonly Wrong[] {
  if (by.agency === null) return [];
  const others = catalog.surveys.filter(({ id }) => id !== survey.id);
  const users = programsUsing({ ...catalog, surveys: [...others, survey] }, survey);
  if (users.length === 0) return [{ field: "programs", problem: "noProgram" }];
  return users.every(({ agency }) => agency.id === by.agency) ? [] : [{ field: "programs", problem: "othersProgram" }];
}

/** Titles are Korean, and an id has none of it. */
function newSurveyId({ surveys }: Catalog): string {
  const used = new Set(surveys.map(({ id }) => id));
  for (let n = surveys.length + 1; ; n++) if (!used.has(`survey-${n}`)) return `survey-${n}`;
}

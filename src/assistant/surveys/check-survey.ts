import { checkSurveys } from "../../catalog/cross-checks.js";
import { toFindings } from "../../catalog/findings.js";
import type { Finding } from "../../catalog/problem.js";
import { surveySchema } from "../../catalog/schema-surveys.js";
import type { Catalog, Survey } from "../../domain/program.js";
import type { Wrong } from "../desk-ports/rounds.js";
import { type TypedSurvey, wordingLanguages } from "../desk-ports/surveys.js";

export type CheckedSurvey =
  | { readonly kind: "sound"; readonly survey: Survey }
  | { readonly kind: "wrong"; readonly wrong: readonly Wrong[] };

/** The checks of `ieum catalog check`: the same schema, and the same look at what there is in the catalogue. */
export function checkSurvey(
  written: Survey,
  { typed, catalog }: { readonly typed: TypedSurvey; readonly catalog: Pick<Catalog, "programs"> },
): CheckedSurvey {
  const parsed = surveySchema.safeParse(written);
  if (!parsed.success)
    return { kind: "wrong", wrong: toFindings(parsed.error, written).map((one) => wrongOf(one, typed, written)) };
  const entry = <T extends { readonly id: string }>(value: T) => ({ file: `${value.id}.yaml`, value, lineOf: () => 1 });
  const programs = {
    entries: catalog.programs.map(entry),
    ids: new Set(catalog.programs.map(({ id }) => id)),
    found: [],
  };
  const found = checkSurveys([entry(parsed.data)], programs);
  if (found.length > 0) return { kind: "wrong", wrong: found.map((one) => wrongOf(one, typed, written)) };
  return { kind: "sound", survey: parsed.data };
}

/** Which field of the form a mistake belongs to. */
function wrongOf({ path, problem, with: fill }: Finding, { questions }: TypedSurvey, written: Survey): Wrong {
  const [head, index, part, ...rest] = path.map(String);
  const more = fill ? { with: fill } : {};
  const language = wordingLanguages.find((one) => one === head);
  if (language) {
    const key = questions[written.questions.findIndex(({ id }) => id === part)]?.key;
    const list = index === "options" || index === "labels" ? index : "words";
    return { field: key === undefined ? `titles.${language}` : `${key}.${language}.${list}`, problem, ...more };
  }
  if (head === "sending" || head === "for") return { field: index ?? "", problem, ...more };
  if (head !== "questions") return { field: head ?? "", problem, ...more };
  const key = questions[Number(index)]?.key;
  if (key === undefined) return { field: "questions", problem, ...more };
  return { field: `${key}.${partOf(part, rest[0])}`, problem, ...more };
}

function partOf(part = "", more: string | undefined): string {
  if (part === "when") return more === "is" ? "is" : "when";
  if (part === "rows") return "options";
  return ["options", "labels", "most", "kind"].includes(part) ? part : "words";
}

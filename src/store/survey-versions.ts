import type { Survey } from "../domain/surveys.js";
import type { Tx } from "./transaction.js";

/** A survey as it was written by somebody (an account's id, `seed`, `import`) at some time (ISO instant). */
export interface SurveyVersion {
  /** Of the document; the survey's own `version` may differ where it was imported. */
  readonly version: number;
  readonly survey: Survey;
  readonly by: string;
  readonly at: string;
}

/** Every version of a survey, the newest first: answers stay with the words they answered. */
export async function versionsOfSurvey(
  tx: Tx,
  id: string,
  which: { readonly limit?: number } = {},
): Promise<readonly SurveyVersion[]> {
  const query = tx.db
    .selectFrom("documents")
    .select(["version", "body", "edited_by as by", "edited_at as at"])
    .where("kind", "=", "survey")
    .where("id", "=", id)
    .orderBy("version", "desc");
  const rows = await (which.limit === undefined ? query : query.limit(which.limit)).execute();
  return rows.map(({ body, ...rest }) => ({ ...rest, survey: JSON.parse(body) }));
}

/** Adds another version of a survey, after all others where it is new. `lockCatalog` first. */
export async function addSurveyVersion(
  tx: Tx,
  survey: Survey,
  edit: { readonly by: string; readonly now: Date },
): Promise<void> {
  const all = tx.db.selectFrom("documents").where("kind", "=", "survey");
  const known = await all
    .where("id", "=", survey.id)
    .select(["version", "position"])
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  const { last } = await all.select((e) => e.fn.max("position").as("last")).executeTakeFirstOrThrow();
  await tx.db
    .insertInto("documents")
    .values({
      ...{ kind: "survey", id: survey.id, version: (known?.version ?? 0) + 1, body: JSON.stringify(survey) },
      ...{ edited_by: edit.by, edited_at: edit.now.toISOString(), position: known?.position ?? Number(last ?? 0) + 1 },
    })
    .execute();
}

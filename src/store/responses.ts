import type { SurveyAnswers } from "../domain/surveys.js";
import { sealFor, unsealFor } from "./sealed.js";
import type { ResponsesTable } from "./tables/services.js";
import type { Tx } from "./transaction.js";

export interface Response {
  readonly id: string;
  readonly registration: string;
  readonly survey: string;
  readonly version: number;
  readonly program: string;
  readonly round?: string;
  readonly offering: string;
  readonly state: "partial" | "complete";
  readonly answers: SurveyAnswers;
}

export interface ResponseToSave {
  /** Used only if there is no response to this survey for this registration yet. */
  readonly id: string;
  readonly registration: string;
  readonly survey: string;
  readonly version: number;
  readonly state: "partial" | "complete";
  readonly answers: SurveyAnswers;
  readonly now: Date;
}

/** `complete-already`: it was counted once, a second one changes nothing. `unknown`: no such registration, or erased. */
export type ResponseSaved =
  | { readonly kind: "saved"; readonly id: string }
  | { readonly kind: "complete-already"; readonly id: string }
  | { readonly kind: "unknown" };

/**
 * Saves what has been answered so far; one response for each registration and survey. What was answered meanwhile in another
 * channel stays beside it until the survey is finished: then it is what that walk through it gave.
 */
export async function saveResponse(tx: Tx, save: ResponseToSave): Promise<ResponseSaved> {
  const about = await tx.db
    .selectFrom("registrations")
    .select(["person", "program", "round", "offering"])
    .where("id", "=", save.registration)
    .executeTakeFirst();
  if (!about?.person) return { kind: "unknown" };
  const { person, program, round, offering } = about;
  const now = save.now.toISOString();
  const known = await tx.db
    .selectFrom("responses")
    .selectAll()
    .where("registration", "=", save.registration)
    .where("survey", "=", save.survey)
    .executeTakeFirst();
  if (known?.state === "complete") return { kind: "complete-already", id: known.id };
  const id = known?.id ?? save.id;
  const before = known && save.state === "partial" ? (await toResponse(tx, known))?.answers : {};
  const changing = {
    version: save.version,
    state: save.state,
    answers: await sealFor(tx, person, "responses.answers", id, { ...before, ...save.answers }),
    completed_at: save.state === "complete" ? now : null,
  };
  if (known) {
    await tx.db.updateTable("responses").set(changing).where("id", "=", id).execute();
  } else {
    const fixed = { id, registration: save.registration, survey: save.survey, person, program, round, offering };
    await tx.db
      .insertInto("responses")
      .values({ ...fixed, ...changing, started_at: now })
      .execute();
  }
  return { kind: "saved", id };
}

/** Every response, oldest first; or those of one person. */
export async function listResponses(tx: Tx, filter: { readonly person?: string } = {}): Promise<readonly Response[]> {
  let query = tx.db.selectFrom("responses").selectAll();
  if (filter.person) query = query.where("person", "=", filter.person);
  const rows = await query.orderBy("started_at").orderBy("id").execute();
  const responses: Response[] = [];
  for (const row of rows) {
    const response = await toResponse(tx, row);
    if (response) responses.push(response);
  }
  return responses;
}

export async function findResponse(tx: Tx, registration: string, survey: string): Promise<Response | undefined> {
  const row = await tx.db
    .selectFrom("responses")
    .selectAll()
    .where("registration", "=", registration)
    .where("survey", "=", survey)
    .executeTakeFirst();
  return row && toResponse(tx, row);
}

async function toResponse(tx: Tx, row: ResponsesTable): Promise<Response | undefined> {
  const answers = await unsealFor<SurveyAnswers>(tx, row.person, "responses.answers", row.id, row.answers);
  const { id, registration, survey, version, program, offering, state } = row;
  const round = row.round === null ? {} : { round: row.round };
  return answers && { id, registration, survey, version, program, ...round, offering, state, answers };
}

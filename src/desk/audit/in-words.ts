import type { AuditLine } from "../../assistant/desk-ports/audit.js";

/** Finds words where there are some; `View.notice` of a page. */
type Known = (key: string) => string | undefined;

/** What was done, in words; an action that has none yet stands as it was written down. */
export function actionInWords(known: Known, action: string): string {
  return known(`desk.audit.action.${action}`) ?? action;
}

/** What it was done to: a list by its name, anything else by its id. */
export function subjectInWords(known: Known, subject: string): string {
  return known(`desk.audit.list.${subject}`) ?? subject;
}

/** Why: a reason that staff gave, or what the log adds to an action. */
export function whyInWords(known: Known, why: string): string {
  return why === "" ? "" : (known(`desk.reason.${why}`) ?? known(`desk.audit.why.${why}`) ?? why);
}

/** Who: an account by its name, the house and the command line by words. */
export function actorInWords(known: Known, { id, name }: AuditLine["actor"]): string {
  return known(`people.by.${id}`) ?? name;
}

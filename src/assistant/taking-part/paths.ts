import { offeringOf } from "../../domain/world.js";
import type { Vault } from "../../store/vault.js";
import type { Parts } from "../parts.js";
import { calendarToken, certificateToken, surveyToken } from "./tokens.js";

/** So long a link to a certificate opens; a new one is there for the asking. */
const certificateDays = 7;

/** Where the calendar file of an application is; null where nothing is known of its days. */
export function calendarPath(
  { catalog }: Pick<Parts, "catalog">,
  vault: Vault,
  { id, offering }: { readonly id: string; readonly offering: string },
): string | null {
  const known = offeringOf(catalog, offering)?.offering;
  const hasDays = known?.activity !== undefined || (known?.sessions?.length ?? 0) > 0;
  return hasDays ? `/calendar/${calendarToken(vault, id)}.ics` : null;
}

/** Where somebody's own certificate is, for the next days. */
export function certificatePath(vault: Vault, registration: string, now: Date): string {
  const until = new Date(now.getTime() + certificateDays * 24 * 3_600_000);
  return `/certificate/${certificateToken(vault, registration, until)}`;
}

/** Where the form of a survey is, for somebody who has no talk; for as long as its invitation is open. */
export function surveyPath(vault: Vault, invite: string): string {
  return `/survey/${surveyToken(vault, invite)}`;
}

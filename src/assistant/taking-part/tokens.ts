import type { Vault } from "../../store/vault.js";

/** Characters of a token that prove it: 132 bits. */
const proof = 22;
/** Characters that say when a token ends. */
const ending = 8;

/**
 * A token for the calendar file of an application. It never ends of itself: a calendar may ask again for months. It says
 * nothing of the person, and is dead once they are erased.
 */
export function calendarToken(vault: Vault, registration: string): string {
  return `${signed(vault, ["calendar", registration])}${registration}`;
}

/** The application that a token is for; undefined when it is none of ours. */
export function calendarOf(vault: Vault, token: string): string | undefined {
  const registration = token.slice(proof);
  return calendarToken(vault, registration) === token ? registration : undefined;
}

/** A token for somebody's own certificate, good until `until`. */
export function certificateToken(vault: Vault, registration: string, until: Date): string {
  const end = Math.floor(until.getTime() / 1000)
    .toString(36)
    .padStart(ending, "0");
  return `${signed(vault, ["certificate", registration, end])}${end}${registration}`;
}

/** The application whose certificate a token opens now; undefined when it has run out, or is none of ours. */
export function certificateOf(vault: Vault, token: string, now: Date): string | undefined {
  const until = new Date(Number.parseInt(token.slice(proof, proof + ending), 36) * 1000);
  const registration = token.slice(proof + ending);
  if (Number.isNaN(until.getTime()) || until <= now) return undefined;
  return certificateToken(vault, registration, until) === token ? registration : undefined;
}

/** A token for the form of a survey, by the invitation. What becomes of the invitation says how long it opens. */
export function surveyToken(vault: Vault, invite: string): string {
  return `${signed(vault, ["survey", invite])}${invite}`;
}

/** The invitation that a token is for; undefined when it is none of ours. */
export function surveyOf(vault: Vault, token: string): string | undefined {
  const invite = token.slice(proof);
  return surveyToken(vault, invite) === token ? invite : undefined;
}

function signed(vault: Vault, words: readonly string[]): string {
  return vault.mark(JSON.stringify(["link", ...words])).slice(0, proof);
}

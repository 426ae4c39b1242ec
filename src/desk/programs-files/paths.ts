import { offeringPath, roundPath } from "../programs/paths.js";

/** Offerings of a round as files, out and in. */
export function roundFilesPath(round: string): string {
  return `${roundPath(encodeURIComponent(round))}/files`;
}

/** Applicants of an offering as files, out and in. */
export function applicantFilesPath(offering: string): string {
  return `${offeringPath(encodeURIComponent(offering))}/files`;
}

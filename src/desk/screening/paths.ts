/** Everything about the choice among an offering's applicants stands below this. */
export const selectionRoute = "/desk/programs/offerings/:offering/selection";

export function selectionPath(offering: string): string {
  return `/desk/programs/offerings/${encodeURIComponent(offering)}/selection`;
}

export function applicantPath(offering: string, registration: string): string {
  return `${selectionPath(offering)}/applicants/${encodeURIComponent(registration)}`;
}

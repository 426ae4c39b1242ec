/** Addresses of the surveys' pages. */
export const surveysPath = "/desk/surveys";
export const linksPath = `${surveysPath}/links`;
export const newPath = `${surveysPath}/new`;

export function surveyPath(id: string): string {
  return `${surveysPath}/${encodeURIComponent(id)}`;
}

/** A new survey that begins as this one. */
export function copyPath(id: string): string {
  return `${newPath}?${new URLSearchParams({ like: id })}`;
}

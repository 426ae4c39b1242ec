/** Columns of a list of applicants that a file can have; none is in it that was not chosen. */
export const applicantColumns = [
  "name",
  "phone",
  "appliedAt",
  "state",
  "rank",
  "ageBand",
  "residence",
  "answers",
  "notes",
] as const;
export type ApplicantColumn = (typeof applicantColumns)[number];

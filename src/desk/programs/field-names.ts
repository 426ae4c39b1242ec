/** The names of the round form's fields, as `RoundsPort` has them. */
export const roundFieldNames = [
  ...["title", "number", "year", "target", "perPerson", "offerHours", "rubric"],
  ...["hoursPerMonth", "hoursTraining", "completionAttendance", "completionTraining", "completionHours"],
] as const;

/** The names of the offering form's fields, as `RoundsPort` has them. */
export const offeringFieldNames = [
  ...["title", "category", "topics", "capacity", "minimum", "recruitmentFrom", "recruitmentTo"],
  ...["activityFrom", "activityTo", "schedule", "sessions", "place", "leader", "price", "selection"],
] as const;

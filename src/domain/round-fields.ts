/** What the form of a round asks, in its order; each is typed as text. */
export const roundFields = [
  ...["title", "number", "year", "target", "registrationTargets", "perPerson", "offerHours", "survey", "rubric"],
  ...["hoursPerMonth", "hoursTraining", "completionAttendance", "completionTraining", "completionHours"],
] as const;

/** What the form of an offering asks, in its order. */
export const offeringFields = [
  ...["title", "category", "topics", "capacity", "minimum", "recruitmentFrom", "recruitmentTo"],
  ...["activityFrom", "activityTo", "schedule", "sessions", "place", "leader", "price", "selection", "resultOn"],
] as const;

/** 최종 학력, from the shortest on; what somebody may leave unsaid is absent. */
export const educations = ["middle", "high", "college", "university", "graduate"] as const;
export type Education = (typeof educations)[number];

/** Fields of work (경력 분야) that staff compare applicants by. `other`: said in words that fit none of them. */
export const careerFields = [
  "sales",
  "management",
  "marketing",
  "finance",
  "production",
  "technology",
  "service",
  "education",
  "care",
  "public",
  "home",
  "other",
] as const;
export type CareerField = (typeof careerFields)[number];

export function isEducation(value: unknown): value is Education {
  return educations.some((one) => one === value);
}

export function isCareerField(value: unknown): value is CareerField {
  return careerFields.some((one) => one === value);
}

import type { Offering, Round } from "../../domain/rounds.js";
import type { Typed } from "../desk-ports/rounds.js";
import { rubricLines } from "./rubric-lines.js";
import { sessionLines } from "./session-lines.js";
import { targetLines } from "./target-lines.js";

/** A round as its form shows it. */
export function typedRound(round: Omit<Round, "offerings">): Typed {
  const { title, number, year, target, registrationTargets, perPerson, offerHours, rubric, hours } = round;
  const { completion, survey } = round;
  return {
    title,
    number: shown(number),
    year: shown(year),
    target: shown(target),
    registrationTargets: targetLines(registrationTargets),
    perPerson: shown(perPerson),
    offerHours: shown(offerHours),
    survey: survey ?? "",
    rubric: rubricLines(rubric),
    hoursPerMonth: shown(hours?.perMonth),
    hoursTraining: shown(hours?.training),
    completionAttendance: shown(completion?.attendance),
    completionTraining: shown(completion?.training),
    completionHours: shown(completion?.hours),
  };
}

/** An offering as its form shows it. */
export function typedOffering(offering: Partial<Offering>): Typed {
  const { title, category, topics = [], capacity, minimum, recruitment, activity, sessions } = offering;
  const { schedule, place, leader, price, selection, resultOn } = offering;
  return {
    title: title ?? "",
    category: category ?? "",
    topics: topics.join(", "),
    capacity: shown(capacity),
    minimum: shown(minimum),
    recruitmentFrom: recruitment?.from ?? "",
    recruitmentTo: recruitment?.to ?? "",
    activityFrom: activity?.from ?? "",
    activityTo: activity?.to ?? "",
    schedule: schedule ?? "",
    sessions: sessionLines(sessions),
    place: place ?? "",
    leader: leader ?? "",
    price: shown(price),
    selection: selection ?? "firstCome",
    resultOn: resultOn ?? "",
  };
}

function shown(number: number | undefined): string {
  return number === undefined ? "" : String(number);
}

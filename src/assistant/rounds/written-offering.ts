import type { Offering } from "../../domain/rounds.js";
import type { Typed, Wrong } from "../desk-ports/rounds.js";
import { allRead, readNumber, readPeriod, readText } from "./read-field.js";
import { readSessions } from "./session-lines.js";
import type { Written } from "./written-round.js";

/** What was typed of an offering, as YAML would have it. What no form shows stays as it was. */
export function readOffering(
  typed: Typed,
  before: Pick<Offering, "id"> & Partial<Offering>,
): { readonly wrong: readonly Wrong[]; readonly written: Written } {
  const text = (field: string) => typed[field] ?? "";
  const { wrong, values } = allRead({
    title: readText(text("title")),
    category: readText(text("category")),
    capacity: readNumber("capacity", text("capacity")),
    minimum: readNumber("minimum", text("minimum")),
    recruitment: readPeriod(text("recruitmentFrom"), text("recruitmentTo")),
    activity: readPeriod(text("activityFrom"), text("activityTo")),
    schedule: readText(text("schedule")),
    sessions: readSessions(text("sessions"), before.sessions),
    place: readText(text("place")),
    leader: readText(text("leader")),
    price: readNumber("price", text("price")),
    selection: readText(text("selection")),
    resultOn: readText(text("resultOn")),
  });
  const { sessions, ...rest } = values;
  const { id, stopped, calledOff } = before;
  return {
    wrong,
    written: {
      id,
      topics: text("topics")
        .split(/[,\n]/)
        .map((one) => one.trim())
        .filter((one) => one !== ""),
      ...rest,
      ...(Array.isArray(sessions) && sessions.length > 0 ? { sessions } : {}),
      ...(stopped ? { stopped } : {}),
      ...(calledOff ? { calledOff } : {}),
    },
  };
}

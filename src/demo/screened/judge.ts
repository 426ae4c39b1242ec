import type { ApplicantView } from "../../assistant/desk-ports/screening.js";
import type { CareerField } from "../../domain/applicants.js";
import type { Criterion } from "../../domain/rounds.js";
import type { Points } from "../../domain/screening.js";
import type { Chance } from "../random.js";

/** How much of a scale a field is worth to those who look for people that open sales channels. */
const worth: Readonly<Partial<Record<CareerField, number>>> = {
  sales: 0.8,
  management: 0.74,
  marketing: 0.64,
  finance: 0.55,
};

const usual = 0.45;

/** What a simulated member of staff gives an applicant, having read what stands on the page; two of them differ a little. */
export function judged(rubric: readonly Criterion[], { line }: ApplicantView, chance: Chance): Points {
  const field = (line.field && worth[line.field]) ?? usual;
  const reason = line.motive === undefined ? 0.2 : Math.min(0.95, 0.45 + line.motive.length / 70);
  return Object.fromEntries(
    rubric.map(({ id, most }) => {
      const base = id === "experience" ? field : id === "motive" ? reason : 0.6;
      const given = Math.round((base + (chance.next() - 0.5) * 0.5) * most);
      return [id, Math.min(most, Math.max(0, given))];
    }),
  );
}

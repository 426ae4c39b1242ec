import { type AgeBand, ageBands } from "../../domain/age-band.js";
import { type CareerField, careerFields, type Education, educations } from "../../domain/applicants.js";
import { distribution } from "../../domain/screening.js";
import type { ApplicantLine, ScreeningBoard, ScreeningFilter, ScreeningWish } from "../desk-ports/screening.js";
import type { Gathered } from "./gather.js";
import { headOf } from "./head.js";
import type { Screened } from "./reach.js";

/** The list as it was wished for, with what is true of all applicants above it. */
export function boardOf(
  screened: Screened,
  gathered: readonly Gathered[],
  wish: ScreeningWish,
  { toCall, now }: { readonly toCall: number; readonly now: Date },
): ScreeningBoard {
  const all = gathered.map(({ line }) => line);
  const wanted = wished(all, wish);
  const first = (wish.page - 1) * wish.size;
  return {
    ...headOf(screened, gathered, now),
    toCall,
    ages: distribution<AgeBand>(
      ageBands,
      all.map(({ ageBand }) => ageBand),
    ),
    educations: distribution<Education | "untold">(
      [...educations, "untold"],
      all.map(({ education }) => education ?? "untold"),
    ),
    fields: distribution<CareerField | "untold">(
      [...careerFields, "untold"],
      all.map(({ field }) => field ?? "untold"),
    ),
    lines: wanted.slice(first, first + wish.size),
    total: wanted.length,
  };
}

/** Those whom a filter leaves, in the order that was asked for; who applied first stands first among equals. */
export function wished(
  lines: readonly ApplicantLine[],
  wish: Omit<ScreeningWish, "page" | "size">,
): readonly ApplicantLine[] {
  const left = lines.filter((line) => isWanted(line, wish));
  switch (wish.order) {
    case "applied":
      return left;
    case "name":
      return [...left].sort((a, b) => a.name.localeCompare(b.name, "ko"));
    case "score":
      // Whom nobody has scored that one may see stands last.
      return [...left].sort((a, b) => (b.mean ?? -1) - (a.mean ?? -1));
  }
}

function isWanted({ decision, mine, mean, apart }: ApplicantLine, wish: ScreeningFilter): boolean {
  if (wish.decision !== undefined && (decision?.decision ?? "none") !== wish.decision) return false;
  if (wish.least !== undefined && (mean === undefined || Math.round(mean * 1000) < wish.least * 10)) return false;
  if (wish.scored === undefined) return true;
  switch (wish.scored) {
    case "unscored":
      return mine === undefined;
    case "scored":
      return mine !== undefined;
    case "apart":
      return (apart ?? 0) > 0;
  }
}

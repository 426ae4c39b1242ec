import { type AgeBand, ageBands } from "../../domain/age-band.js";
import { type CareerField, careerFields, type Education, educations } from "../../domain/applicants.js";
import { type Decision, distribution } from "../../domain/screening.js";
import type { ApplicantLine, ScreeningBoard, ScreeningFilter, ScreeningWish } from "../desk-ports/screening.js";
import type { Gathered } from "./gather.js";
import { headOf } from "./head.js";
import type { Screened } from "./reach.js";

const byName = new Intl.Collator("ko");

/** The list as it was wished for, with what is true of all applicants above it. */
export function boardOf(
  screened: Screened,
  gathered: readonly Gathered[],
  wish: ScreeningWish,
  { all, toCall, now }: { readonly all: readonly ApplicantLine[]; readonly toCall: number; readonly now: Date },
): ScreeningBoard {
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

/** What a list is filtered and put in order by; the name only where the order wants it. */
type Wished = Pick<ApplicantLine, "mine" | "mean" | "apart"> & {
  readonly name?: string;
  readonly decision?: { readonly decision: Decision };
};

/** Those whom a filter leaves, in the order that was asked for; who applied first stands first among equals. */
export function wished<Line extends Wished>(
  lines: readonly Line[],
  wish: Omit<ScreeningWish, "page" | "size">,
): readonly Line[] {
  const left = lines.filter((line) => isWanted(line, wish));
  switch (wish.order) {
    case "applied":
      return left;
    case "name":
      return [...left].sort((a, b) => byName.compare(a.name ?? "", b.name ?? ""));
    case "score":
      // Whom nobody has scored that one may see stands last.
      return [...left].sort((a, b) => (b.mean ?? -1) - (a.mean ?? -1));
  }
}

function isWanted({ decision, mine, mean, apart }: Wished, wish: ScreeningFilter): boolean {
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

import type { SignedIn } from "../../src/assistant/desk-ports/accounts.js";
import type { FileReason, ReportChoices } from "../../src/assistant/desk-ports/report-desk.js";
import type { Report, ReportMade, ReportWish } from "../../src/assistant/desk-ports/reports.js";
import { type DeskSite, knownMembers, startDeskSite } from "../support/desk-site.js";
import { question, smallReport } from "./small-report.js";

/** Secrets of those who sit at this desk. */
export const secrets = { counsellor: "a".repeat(43), officer: "b".repeat(43), everywhere: "c".repeat(43) } as const;

const member = (id: string, more: Pick<SignedIn, "role" | "agency">): SignedIn => ({
  ...{ id, name: id, login: id, session: `s-${id}`, place: "127.0.0.1" },
  ...more,
});

const members: Readonly<Record<string, SignedIn>> = {
  [secrets.counsellor]: member("김상담", { role: "counsellor", agency: "sba" }),
  [secrets.officer]: member("최담당", { role: "officer", agency: "sba" }),
  [secrets.everywhere]: member("정하늘", { role: "administrator", agency: null }),
};

const programs: ReportChoices["programs"] = [
  { id: "on-off", title: "직장생활 온앤오프", agency: "sba", rounds: [1, 2, 3] },
  { id: "social-marketer", title: "소셜마케터", agency: "fifty-plus", rounds: [1] },
];

export interface ReportsSite extends DeskSite {
  readonly asked: readonly ReportWish[];
  readonly taken: readonly { readonly by: string; readonly why: FileReason }[];
}

/** A desk whose reports are always the same small one; `social-marketer` is the other agency's, and has nothing yet. */
export async function startReportsSite(): Promise<ReportsSite> {
  const asked: ReportWish[] = [];
  const taken: { by: string; why: FileReason }[] = [];
  const made = (who: SignedIn, wish: ReportWish): ReportMade => {
    if (wish.program === "nowhere") return { kind: "noProgram" };
    if (wish.round === 9) return { kind: "noRound" };
    if (wish.program !== "social-marketer") return { kind: "report", report: { ...smallReport, wish } };
    return who.agency === null ? { kind: "report", report: nothing(wish) } : { kind: "foreign" };
  };
  const site = await startDeskSite({
    accounts: knownMembers(members),
    reports: {
      async report(who, wish, { fileFor: why } = {}) {
        asked.push(wish);
        const report = made(who, wish);
        if (why && report.kind === "report") taken.push({ by: who.id, why });
        return report;
      },
      async soon(who, wish) {
        asked.push(wish);
        return wish.round === 3 ? { kind: "counting", share: 0.426 } : made(who, wish);
      },
    },
    reportDesk: {
      choices: ({ agency: own }) => ({
        programs: programs.filter(({ agency }) => own === null || agency === own),
        agencies: own === null ? [{ id: "sba", name: "서울산업진흥원" }] : [],
      }),
      question,
    },
  });
  return { ...site, asked, taken };
}

function nothing(wish: ReportWish): Report {
  return { ...smallReport, wish, title: "소셜마케터", figures: [], notUnderstood: [], paths: [], comments: [] };
}

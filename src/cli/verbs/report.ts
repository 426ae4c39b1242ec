import { z } from "zod";
import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { ReportMade, ReportWish } from "../../assistant/desk-ports/reports.js";
import type { Parts } from "../../assistant/parts.js";
import { createReports } from "../../assistant/reports/create-reports.js";
import type { Program } from "../../domain/program.js";
import { complain, type Exit, exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import { writeReport } from "../report-files.js";
import { reportLines, reportOut } from "../report-out.js";
import type { AddVerb } from "../verb.js";
import { withParts } from "../with-parts.js";

interface Given {
  readonly round?: string;
  readonly from?: string;
  readonly to?: string;
  readonly agency?: string;
  readonly json?: true;
  readonly xlsx?: string;
  readonly html?: string;
}

/** Whoever holds the command line, as ports know those who ask. */
const operator: SignedIn = {
  ...{ id: "operator", name: "operator", login: "operator", role: "administrator", agency: null },
  ...{ session: "", place: "" },
};

/** Progress of a count that is quicker than this is not worth a line. */
const silentUntil = 20_000;

export const addReport: AddVerb = (program, { io, action }) => {
  program
    .command("report")
    .description("the operator's figures of a program, or of all; how each is counted: docs/reports.md")
    .argument("[program]", "a program's id, as in catalog/programs; all programs together without", "all")
    .option("--round <number>", "one round of the program, by its number")
    .option("--from <date>", "first day, YYYY-MM-DD in Seoul")
    .option("--to <date>", "last day, YYYY-MM-DD in Seoul")
    .option("--agency <id>", "only what belongs to one agency")
    .option("--json", "as JSON, for scripts")
    .option("--xlsx <file>", "as a workbook, a sheet for each theme")
    .option("--html <file>", "as a page to print, in Korean")
    .action(
      action((id: string, given: Given) => {
        const wish = readWish(id, given);
        if ("problem" in wish) {
          complain(io, wish.problem);
          return exit.usage;
        }
        return withParts(io, (parts) => print(io, parts, wish, given));
      }),
    );
};

const day = z.iso.date();

function readWish(id: string, { round, from, to, agency }: Given): ReportWish | { readonly problem: string } {
  for (const [flag, value] of [
    ["--from", from],
    ["--to", to],
  ] as const)
    if (value !== undefined && !day.safeParse(value).success)
      return { problem: `${flag} ${value} is no day: write it as 2026-03-02` };
  if (from !== undefined && to !== undefined && from > to)
    return { problem: `--from ${from} is after --to ${to}: write the earlier day first` };
  if (round !== undefined && !/^[1-9]\d{0,3}$/.test(round))
    return { problem: `--round ${round} is no number of a round: write 1 for the first` };
  if (round !== undefined && id === "all")
    return { problem: "--round needs a program: write its id, as ieum report on-off --round 1" };
  return {
    ...(id === "all" ? {} : { program: id }),
    ...(round === undefined ? {} : { round: Number(round) }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(agency === undefined ? {} : { agency }),
  };
}

async function print(io: Io, parts: Parts, wish: ReportWish, { json, xlsx, html }: Given): Promise<Exit> {
  const made = await createReports(parts).report(operator, wish, { onProgress: progressOn(io) });
  if (made.kind !== "report") {
    complain(io, problemOf(made, wish, parts));
    return exit.usage;
  }
  const files = { ...(xlsx === undefined ? {} : { xlsx }), ...(html === undefined ? {} : { html }) };
  const untaken = await writeReport(made.report, parts, files);
  for (const { path, code } of untaken)
    complain(io, `${path} was not written (${code}): name a file in a folder that is there`);
  if (untaken.length > 0) return exit.usage;
  if (json) await writeLine(io.stdout, reportOut(made.report, parts.words));
  else if (xlsx === undefined && html === undefined)
    io.stdout.write(`${reportLines(made.report, parts.words).join("\n")}\n`);
  return exit.done;
}

function problemOf({ kind }: Exclude<ReportMade, { kind: "report" }>, wish: ReportWish, { catalog }: Parts): string {
  const taken = catalog.programs.filter(({ registrable }) => registrable);
  switch (kind) {
    case "noProgram":
      return `there is no program ${wish.program} that applications are taken for: name one of ${taken.map(({ id }) => id).join(", ")}, or all`;
    case "noRound": {
      const rounds = taken.find(({ id }) => id === wish.program)?.rounds ?? [];
      return `${wish.program} has no round ${wish.round} then: its rounds are ${rounds.map(({ title }) => title).join(", ")}`;
    }
    case "foreign":
      return foreignTo(taken, wish);
  }
}

/** What the agency has, or who has the program: either may be what was mistyped. */
function foreignTo(taken: readonly Program[], { agency = "", program }: ReportWish): string {
  const theirs = taken.filter((one) => one.agency.id === agency).map(({ id }) => id);
  const agencies = [...new Set(taken.map((one) => one.agency.id))];
  const owner = taken.find(({ id }) => id === program)?.agency.id;
  if (theirs.length === 0)
    return `agency ${agency} has no program that applications are taken for: name one of ${agencies.join(", ")}`;
  return `agency ${agency} has no program ${program}: name one of its own, ${theirs.join(", ")}, or the agency that has it, ${owner}`;
}

function progressOn({ stderr }: Io): (share: number) => void {
  let told = 0;
  let calls = 0;
  return (share) => {
    calls += 1;
    const percent = Math.floor(share * 100);
    if (!stderr.isTTY || calls * 500 < silentUntil || percent === told) return;
    told = percent;
    stderr.write(`\r${percent} %${percent >= 100 ? "\n" : ""}`);
  };
}

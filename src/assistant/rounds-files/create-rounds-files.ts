import { offeringTitle } from "../../../dialogs/shown/program.js";
import { offeringsTable } from "../../catalog/offerings-table/write-offerings.js";
import { say } from "../../dialog/say.js";
import { may } from "../../domain/staff.js";
import type { Table } from "../../tables/cell.js";
import { writeCsv } from "../../tables/write-csv.js";
import { writeXlsx } from "../../tables/write-xlsx.js";
import { readAudited } from "../audited.js";
import type { RoundsFilesPort, TableFile, TableFormat } from "../desk-ports/rounds-files.js";
import type { Parts } from "../parts.js";
import { editsProgram } from "../rounds/reach.js";
import { applyApplicants, previewApplicants } from "./applicants-in.js";
import { applicantsTable } from "./applicants-out.js";
import { offeringWords } from "./offering-words.js";
import { applyOfferings, previewOfferings } from "./offerings-in.js";
import { offeringSeenBy, roundSeenBy } from "./reach.js";

/** Has a conversation answered that was told something; it is by somebody, sooner or later, without. */
type Settle = (conversation: string) => Promise<void>;

/** Files of offerings and applicants, over the store. */
export function createRoundsFiles(parts: Parts, settle?: Settle): RoundsFilesPort {
  const { store, words } = parts;
  const spread = (told: readonly string[]) => {
    for (const conversation of new Set(told))
      settle?.(conversation).catch((fault: unknown) => parts.seen.failed("turn", fault));
  };
  return {
    async round(by, id) {
      const seen = roundSeenBy(parts, by, id);
      if (!seen) return undefined;
      const { program, round } = seen;
      const { title, example } = round;
      return {
        program: { id: program.id, title: program.shortTitle },
        title,
        example,
        mayWrite: editsProgram(by, program),
      };
    },
    async offerings(by, id, format) {
      await parts.followCatalog?.("now");
      const seen = roundSeenBy(parts, by, id);
      if (!seen) return undefined;
      const table = offeringsTable(seen.round.offerings, offeringWords(words));
      return fileOf(table, format, { name: seen.round.title, sheet: words.word(say("tables.offerings.sheet")) });
    },
    previewOfferings: (by, id, table) => previewOfferings(parts, by, id, table),
    applyOfferings: (by, id, table, seen) => applyOfferings(parts, by, id, { table, seen }, spread),

    async offering(by, id) {
      const placed = offeringSeenBy(parts, by, id);
      if (!placed) return undefined;
      const { program, offering } = placed;
      const title = words.word(offeringTitle(placed));
      const mayWrite = may(by.role, "selection");
      return { program: { id: program.id, title: program.shortTitle }, title, example: offering.example, mayWrite };
    },
    async applicants(by, id, { format, columns }) {
      const placed = offeringSeenBy(parts, by, id);
      if (!placed) return undefined;
      const entry = { actor: by.id, action: "exportApplicants", subject: id, place: by.place };
      const table = await readAudited(store, { ...entry, at: parts.clock.now().toISOString() }, (tx) =>
        applicantsTable(tx, parts, id, columns),
      );
      const sheet = words.word(say("tables.applicants.sheet"));
      return fileOf(table, format, { name: `${placed.offering.title} ${sheet}`, sheet });
    },
    previewApplicants: (by, id, table) => previewApplicants(parts, by, id, table),
    applyApplicants: (by, id, table, seen) => applyApplicants(parts, by, id, { table, seen }),
  };
}

async function fileOf(
  table: Table,
  format: TableFormat,
  { name, sheet }: { readonly name: string; readonly sheet: string },
): Promise<TableFile> {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim();
  switch (format) {
    case "csv":
      return { name: `${plain}.csv`, media: "text/csv; charset=utf-8", bytes: writeCsv(table) };
    case "xlsx": {
      const media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      return { name: `${plain}.xlsx`, media, bytes: await writeXlsx(table, { sheet }) };
    }
  }
}

import { writeFile } from "node:fs/promises";
import type { Report } from "../assistant/desk-ports/reports.js";
import { questionWords } from "../assistant/reports/question-words.js";
import type { Catalog } from "../domain/program.js";
import { reportDocument } from "../reports/report-document.js";
import type { ReportWords } from "../reports/report-words.js";
import { reportXlsx } from "../reports/report-xlsx.js";
import { showReport } from "../reports/shown-report.js";
import type { Words } from "../words/words.js";

/** Which files of a report were asked for, by their path. */
export interface ReportFiles {
  readonly xlsx?: string;
  readonly html?: string;
}

/** Writes a report as a workbook and as a page to print. What the disk did not take is told, with its path. */
export async function writeReport(
  report: Report,
  { words, catalog }: { readonly words: Words; readonly catalog: Pick<Catalog, "surveys"> },
  { xlsx, html }: ReportFiles,
): Promise<readonly { readonly path: string; readonly code: string }[]> {
  const say: ReportWords = (key, params) => words.word(params ? { say: key, with: params } : { say: key });
  const known = questionWords(catalog);
  const question = (id: string) => known.get(id);
  const untaken: { path: string; code: string }[] = [];
  if (xlsx !== undefined) untaken.push(...(await written(xlsx, await reportXlsx(report, say, question))));
  if (html !== undefined)
    untaken.push(...(await written(html, reportDocument(await showReport(report, say, question), say))));
  return untaken;
}

async function written(
  path: string,
  content: string | Uint8Array,
): Promise<readonly { readonly path: string; readonly code: string }[]> {
  try {
    await writeFile(path, content);
    return [];
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    return [{ path, code: String(error.code) }];
  }
}

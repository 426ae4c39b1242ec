import readExcelFile from "read-excel-file/node";

/** The sheets of a workbook as another program reads them. */
export async function sheetsIn(
  bytes: Buffer,
): Promise<readonly { readonly name: string; readonly rows: readonly (readonly unknown[])[] }[]> {
  const sheets = await readExcelFile(bytes);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
}

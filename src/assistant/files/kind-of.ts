import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "../../domain/files.js";
import { compoundNames } from "./compound-names.js";
import { endsWhole, type SimpleKind } from "./ends/ends-whole.js";
import { isPlainText } from "./plain-text.js";
import { lookIntoZip, type ZipLook } from "./zip-names.js";

/** What a file is by its content; undefined for whatever does not pass. Nothing of it is unpacked, drawn or run. */
export async function kindOf(bytes: Buffer): Promise<FileKind | undefined> {
  if (starts.some((start) => start.test(bytes.toString("latin1", 0, 16)))) return simpleKind(bytes);
  const zip = bytes.length > 100 ? lookIntoZip(bytes) : undefined;
  if (zip) return packedKind(zip);
  const names = compoundNames(bytes);
  if (names) return names.has("FileHeader") && names.has("DocInfo") && names.has("BodyText") ? "hwp" : undefined;
  return isPlainText(bytes) ? "txt" : undefined;
}

/**
 * Only what begins so is shown to the library: its readers of packed and streamed kinds, which do not pass anyway, can be
 * kept busy by a file that was made for it (CVE-2026-31808 and the like).
 */
const starts: readonly RegExp[] = [
  /^\x89PNG\r\n/,
  /^\xff\xd8\xff/,
  /^GIF8[79]a/,
  /^RIFF[\s\S]{4}WEBP/,
  /^[\s\S]{4}ftyp/,
  /^%PDF-/,
];

/** As much as is needed to tell these kinds. */
const headBytes = 4_100;

const simpleKinds: ReadonlyMap<string | undefined, SimpleKind> = new Map<string, SimpleKind>([
  ["image/png", "png"],
  ["image/apng", "png"],
  ["image/jpeg", "jpeg"],
  ["image/gif", "gif"],
  ["image/webp", "webp"],
  ["image/heic", "heic"],
  ["image/heif", "heic"],
  ["application/pdf", "pdf"],
]);

async function simpleKind(bytes: Buffer): Promise<FileKind | undefined> {
  const kind = simpleKinds.get((await fileTypeFromBuffer(bytes.subarray(0, headBytes)))?.mime);
  return kind !== undefined && endsWhole(kind, bytes) ? kind : undefined;
}

/** A document with a macro in it does not pass, whatever it is called. */
function packedKind({ names, first }: ZipLook): FileKind | undefined {
  if ([...names].some((name) => /vbaProject|activeX/i.test(name))) return undefined;
  if (first?.name === "mimetype")
    return first.bytes.toString("latin1").trim() === "application/hwp+zip" ? "hwpx" : undefined;
  if (!names.has("[Content_Types].xml")) return undefined;
  const isText = names.has("word/document.xml");
  const isSheet = names.has("xl/workbook.xml");
  if (isText === isSheet) return undefined;
  return isText ? "docx" : "xlsx";
}

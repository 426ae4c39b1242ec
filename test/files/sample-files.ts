import { zipSync } from "fflate";

/** Files of every kind that passes, as small as they can be. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
export const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
export const jpeg = Buffer.concat([
  Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"),
  Buffer.from("ffd9", "hex"),
]);
export const webp = Buffer.concat([
  Buffer.from("RIFF"),
  Buffer.from([26, 0, 0, 0]),
  Buffer.from("WEBPVP8L"),
  Buffer.from([14, 0, 0, 0]),
  Buffer.alloc(14),
]);
export const heic = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypheic"),
  Buffer.alloc(4),
  Buffer.from("mif1heic"),
  Buffer.from([0, 0, 0, 64]),
  Buffer.from("mdat"),
  Buffer.alloc(56),
]);
export const pdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
export const text = Buffer.from("안녕하세요. 서류를 보내 드려요.\r\n");
/** "안녕" as Windows wrote it before. */
export const eucKr = Buffer.from([0xbe, 0xc8, 0xb3, 0xe7, 0x0a]);

const part = (words: string) => new TextEncoder().encode(words);
export const docx = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>" });
export const xlsx = zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" });
export const docm = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>", "word/vbaProject.bin": "x" });
export const hwpx = Buffer.from(
  zipSync({ mimetype: [part("application/hwp+zip"), { level: 0 }], "Contents/content.hpf": part("<opf/>") }),
);
export const plainZip = zip({ "readme.txt": "hello" });

function zip(parts: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, part(words)]))));
}

/** A compound file whose directory holds these names: its header, one sector of the table, then the directory. */
export function compound(names: readonly string[]): Buffer {
  const sectors = Math.ceil((names.length + 1) / 4);
  const bytes = Buffer.alloc(512 * (2 + sectors + 1));
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  for (let n = 1; n <= sectors; n++) bytes.writeUInt32LE(n === sectors ? 0xfffffffe : n + 1, 512 + n * 4);
  for (const [at, name] of ["Root Entry", ...names].entries()) {
    const entry = 1024 + at * 128;
    bytes.write(name, entry, "utf16le");
    bytes.writeUInt16LE((name.length + 1) * 2, entry + 64);
  }
  return bytes;
}
export const hwp = compound(["FileHeader", "DocInfo", "BodyText", "BinData", "PrvText", "PrvImage"]);
/** A Word document of old, which stands in the same kind of file. */
export const doc = compound(["WordDocument", "1Table", "\u0005SummaryInformation"]);

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { say } from "../../dialog/say.js";
import type { Words } from "../../words/words.js";
import type { Certificate } from "../desk-ports/taking-part.js";
import { plainFont } from "./plain-font.js";

const require = createRequire(import.meta.url);
/** Whole Pretendard, Hangul and all; what is used of it is embedded. Unpacked at the first certificate of the process. */
const fonts = new Map<400 | 700, Buffer>();

function font(weight: 400 | 700): Buffer {
  const known = fonts.get(weight);
  if (known) return known;
  const file = require.resolve(`@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff`);
  const plain = plainFont(readFileSync(file));
  fonts.set(weight, plain);
  return plain;
}

const margin = 72;
const ink = "#1c2733";
const quiet = "#5b6773";
const accent = "#1f5fae";

/** A certificate to print: one page of A4, upright.  */
export async function certificatePdf(certificate: Certificate, words: Words): Promise<Buffer> {
  // Loaded with the first certificate: no start waits for it.
  const { default: PDFDocument } = await import("pdfkit");
  const word = (key: string, params?: Record<string, string>) => words.word(say(`certificate.${key}`, params));
  const page = new PDFDocument({
    size: "A4",
    margin,
    info: { Title: word("title"), Author: certificate.agency, CreationDate: atNoon(certificate.issuedOn) },
  });
  const width = page.page.width - 2 * margin;
  page.registerFont("plain", font(400)).registerFont("bold", font(700));
  page
    .rect(margin / 2, margin / 2, page.page.width - margin, page.page.height - margin)
    .lineWidth(1.5)
    .stroke(accent);
  const line = (text: string, size: number, how: { readonly font?: "bold"; readonly colour?: string } = {}) =>
    page
      .font(how.font ?? "plain")
      .fontSize(size)
      .fillColor(how.colour ?? ink)
      .text(text, { width, align: "center" });

  line(word("number", { number: certificate.number }), 11, { colour: quiet });
  page.moveDown(4);
  line(word("title"), 38, { font: "bold" });
  page.moveDown(2);
  line(certificate.name, 24, { font: "bold" });
  page.moveDown(2);
  line(certificate.program, 15, { font: "bold" });
  page.moveDown(0.4);
  line(certificate.offering, 13);
  if (certificate.period !== undefined) {
    page.moveDown(0.4);
    line(certificate.period, 12, { colour: quiet });
  }
  for (const done of certificate.done) {
    page.moveDown(0.4);
    line(done, 12, { colour: quiet });
  }
  page.moveDown(2.5);
  line(word("text"), 15);
  page.y = page.page.height - 3.2 * margin;
  line(word("on", { day: certificate.issuedOn }), 13);
  page.moveDown(0.8);
  line(certificate.agency, 20, { font: "bold" });
  if (certificate.example) {
    page.moveDown(0.8);
    line(word("example"), 10, { colour: quiet });
  }
  return asBytes(page);
}

/** A day without an hour. */
function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00+09:00`);
}

function asBytes(page: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    page.on("data", (piece: Buffer) => pieces.push(piece));
    page.on("end", () => resolve(Buffer.concat(pieces)));
    page.on("error", reject);
    page.end();
  });
}

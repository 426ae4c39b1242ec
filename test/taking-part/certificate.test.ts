import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { certificatePdf } from "../../src/assistant/taking-part/certificate-pdf.js";
import { words } from "../support/world.js";

const certificate = {
  number: "2026-0001",
  name: "남궁뷁",
  program: "서울50+인턴십 소셜마케터",
  offering: "소셜마케터 · 2026년 봄",
  period: "2026년 7월 1일부터 2026년 10월 31일까지",
  done: ["출석 20번 가운데 19번", "교육 51시간"],
  issuedOn: "2026-11-01",
  agency: "서울시50플러스재단",
  example: true,
} as const;

/** The text of a PDF, read back: glyphs to characters by the maps that it carries itself. */
function textOf(pdf: Buffer): string {
  const raw = pdf.toString("latin1");
  const streams = [...raw.matchAll(/(\d+) 0 obj\n((?:(?!endobj)[\s\S])*?)stream\n/g)].map((found) => {
    const start = (found.index ?? 0) + found[0].length;
    const bytes = pdf.subarray(start, raw.indexOf("\nendstream", start));
    const body = /FlateDecode/.test(found[2] ?? "") ? inflateSync(bytes) : bytes;
    return { id: found[1] ?? "", text: body.toString("latin1") };
  });
  const maps = new Map(
    streams.filter(({ text }) => text.includes("beginbfrange")).map(({ id, text }) => [id, mapOf(text)]),
  );
  const fonts = new Map<string, Map<number, string>>();
  for (const [, name = "", id] of raw.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const font = new RegExp(`\\n${id} 0 obj\\n[\\s\\S]*?/ToUnicode (\\d+) 0 R`).exec(raw)?.[1];
    const map = font === undefined ? undefined : maps.get(font);
    if (map) fonts.set(name, map);
  }
  let map = new Map<number, string>();
  let said = "";
  for (const { text } of streams.filter(({ text }) => text.includes(" Tf")))
    for (const [, font, shown] of text.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
      if (font !== undefined) map = fonts.get(font) ?? map;
      else
        for (const [, hex = ""] of (shown ?? "").matchAll(/<([0-9a-f]*)>/gi))
          for (let at = 0; at < hex.length; at += 4) said += map.get(Number.parseInt(hex.slice(at, at + 4), 16)) ?? "?";
    }
  return said;
}

function mapOf(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, from = "", , list = ""] of cmap.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*\[([^\]]*)\]/gi))
    [...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, units = ""], index) => {
      const codes = (units.replaceAll(" ", "").match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      map.set(Number.parseInt(from, 16) + index, String.fromCharCode(...codes));
    });
  return map;
}

describe("a certificate as a PDF", () => {
  it("shows all that stands on it, in Hangul that can be read back, rare syllables too", async () => {
    const text = textOf(await certificatePdf(certificate, words)).replaceAll(" ", "");
    for (const line of [
      "수료증",
      "제2026-0001호",
      certificate.name,
      certificate.program,
      certificate.agency,
      ...certificate.done,
    ])
      expect(text).toContain(line.replaceAll(" ", ""));
    expect(text).not.toContain("?");
  });

  it("is one page of A4 with its fonts inside", async () => {
    const raw = (await certificatePdf(certificate, words)).toString("latin1");
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(raw).toContain("/MediaBox [0 0 595.28 841.89]");
    expect(raw).toContain("/FontFile2");
  });

  it("stays on one page when names are long", async () => {
    const long = { ...certificate, program: "아주 긴 이름의 프로그램 ".repeat(8), offering: "긴 과정 ".repeat(20) };
    const raw = (await certificatePdf(long, words)).toString("latin1");
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

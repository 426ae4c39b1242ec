import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { readCatalog } from "../../src/catalog/read-catalog.js";
import { readYaml } from "../../src/catalog/yaml-file.js";
import { holidayYears } from "../../src/domain/business-hours.js";
import { runs } from "../support/runs.js";
import { withCatalog } from "./small-catalog.js";

const today = "2026-11-22";

function shippedFiles(): Record<string, string> {
  return Object.fromEntries(
    ["programs", "surveys", "consents", "agencies", "holidays"].flatMap((folder) =>
      readdirSync(`catalog/${folder}`).map((name) => [
        `${folder}/${name}`,
        readFileSync(`catalog/${folder}/${name}`, "utf8"),
      ]),
    ),
  );
}

/** Every value that is written in a file: where it begins and ends, and its line. */
function valuesIn(text: string) {
  const lines = new LineCounter();
  const values: { from: number; to: number; line: number }[] = [];
  visit(parseDocument(text, { lineCounter: lines }), {
    Scalar(key, node) {
      if (key !== "key" && isScalar(node) && node.range)
        values.push({ from: node.range[0], to: node.range[1], line: lines.linePos(node.range[0]).line });
    },
  });
  return values;
}

describe("one field corrupted", () => {
  const files = shippedFiles();
  const programs = Object.keys(files).filter((file) => file.startsWith("programs/"));

  it("names that file and that line, and loads every other program", () => {
    const corrupted = fc
      .constantFrom(...programs)
      .chain((file) => fc.record({ file: fc.constant(file), value: fc.constantFrom(...valuesIn(files[file] ?? "")) }));
    fc.assert(
      fc.property(corrupted, ({ file, value }) => {
        const text = files[file] ?? "";
        const broken = `${text.slice(0, value.from)}{ broken: 1 }${text.slice(value.to)}`;
        const { catalog, mistakes } = withCatalog({ ...files, [file]: broken }, (dir) => readCatalog(dir, { today }));
        expect(new Set(mistakes.map((mistake) => mistake.file))).toEqual(new Set([file]));
        expect(mistakes.map(({ line }) => line)).toContain(value.line);
        expect(catalog.programs.map(({ id }) => `programs/${id}.yaml`)).toEqual(programs.filter((one) => one !== file));
      }),
      { numRuns: runs(30) },
    );
  });
});

describe("one field of an agency or of a year of holidays corrupted", () => {
  const files = shippedFiles();
  const others = Object.keys(files).filter((file) => /^(agencies|holidays)/.test(file));

  it("names that file and that line, and loads every other file", () => {
    const corrupted = fc
      .constantFrom(...others)
      .chain((file) => fc.record({ file: fc.constant(file), value: fc.constantFrom(...valuesIn(files[file] ?? "")) }));
    fc.assert(
      fc.property(corrupted, ({ file, value }) => {
        const text = files[file] ?? "";
        const broken = `${text.slice(0, value.from)}{ broken: 1 }${text.slice(value.to)}`;
        const { catalog, mistakes } = withCatalog({ ...files, [file]: broken }, (dir) => readCatalog(dir, { today }));
        expect(new Set(mistakes.map((mistake) => mistake.file))).toEqual(new Set([file]));
        expect(mistakes.map(({ line }) => line)).toContain(value.line);
        const loaded = [
          ...catalog.agencies.map(({ id }) => `agencies/${id}.yaml`),
          ...holidayYears(catalog).map((year) => `holidays/${year}.yaml`),
        ];
        expect(loaded).toEqual(others.filter((one) => one !== file));
      }),
      { numRuns: runs(20) },
    );
  });
});

describe("any bytes at all", () => {
  it("are read or refused, never thrown at", () => {
    const yamlish = fc.string({ unit: fc.constantFrom(..."ab가: -[]{}#&*!|>'\"\n\t,?%@`0".split("")), maxLength: 200 });
    fc.assert(
      fc.property(
        fc.oneof(
          yamlish.map((text) => new TextEncoder().encode(text)),
          fc.uint8Array(),
        ),
        (bytes) => {
          const reading = readYaml(bytes);
          if (reading.kind === "broken") expect(reading.found[0]?.line).toBeGreaterThan(0);
          else expect(reading.lineOf(["anything", 0])).toBeGreaterThan(0);
        },
      ),
      { numRuns: runs(1000) },
    );
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { formatsOf } from "../../src/words/formats.js";
import { readLocale } from "../../src/words/read-locale.js";
import { root, sentences } from "../support/world.js";

const persons = z
  .object({ files: z.array(z.string()), keys: z.array(z.string()) })
  .parse(parse(readFileSync(join(root, "locales/persons.yaml"), "utf8")));

const keysOfFile = (file: string) => keysIn(parse(readFileSync(join(root, "locales/ko", `${file}.yaml`), "utf8")), "");

function keysIn(node: unknown, at: string): readonly string[] {
  if (typeof node === "string") return [at];
  return Object.entries(z.record(z.string(), z.unknown()).parse(node)).flatMap(([key, child]) =>
    keysIn(child, at === "" ? key : `${at}.${key}`),
  );
}

const ofFiles = persons.files.flatMap(keysOfFile);
const ofKeys = Object.keys(sentences).filter((key) =>
  persons.keys.some((prefix) => key === prefix || key.startsWith(`${prefix}.`)),
);
const forPersons = [...new Set([...ofFiles, ...ofKeys])].sort();

const english = readLocale(join(root, "locales/en"));
const easy = readLocale(join(root, "locales/easy"));

describe.each([
  ["English", english, "en"],
  ["easy Korean", easy, "easy"],
] as const)("the sentences in %s", (_, own, language) => {
  it("are those that persons read, all of them and no other", () => {
    expect(Object.keys(own).sort()).toEqual(forPersons);
  });

  it("are filled by what fills the Korean ones", () => {
    for (const [key, text] of Object.entries(own)) expect(filledBy(text), key).toEqual(filledBy(sentences[key] ?? ""));
  });

  it("shape their values only in ways that the language has", () => {
    const known = new Set(Object.keys(formatsOf(language)));
    for (const [key, text] of Object.entries(own))
      for (const [, format = ""] of text.matchAll(/\{\{[^},]*,\s*([^}]*?)\s*\}\}/g))
        expect(known, key).toContain(format);
  });

  it("leave no label to be mistaken for another of the same question", () => {
    for (const group of ["fact.value.employment", "fact.value.employer", "survey.rating", "mydata.want", "review"]) {
      const labels = Object.entries(own).flatMap(([key, text]) => (key.startsWith(`${group}.`) ? [text] : []));
      expect(new Set(labels).size, group).toBe(labels.length);
    }
  });
});

/** A language is named in itself. */
const named = /^language\./;

describe("the list of what persons read", () => {
  it("names only what there is", () => {
    for (const prefix of persons.keys)
      expect(
        Object.keys(sentences).some((key) => key === prefix || key.startsWith(`${prefix}.`)),
        prefix,
      ).toBe(true);
  });
});

describe("English", () => {
  it("holds no Hangul", () => {
    for (const [key, text] of Object.entries(english))
      if (!named.test(key)) expect(text, key).not.toMatch(/\p{Script=Hangul}/u);
  });
});

describe("easy Korean", () => {
  const spoken = Object.entries(easy).map(([key, text]) => [key, text.replace(/\{\{[^}]*\}\}/g, "")] as const);
  const untyped = /\b(?:ieum chat(?: --new)?|Ctrl-C|KB|10MB|20MB|MB)/g;

  it("holds no Latin word but what has to be typed", () => {
    for (const [key, text] of spoken)
      if (!named.test(key)) expect(text.replace(untyped, ""), key).not.toMatch(/[A-Za-z]{2,}/);
  });

  it("has short sentences", () => {
    for (const [key, text] of spoken)
      for (const sentence of text.split(/(?<=[.?!])\s+|\n|·/))
        expect(sentence.trim().length, key).toBeLessThanOrEqual(48);
  });

  it("has no officialese and no double negation", () => {
    for (const [key, text] of spoken) {
      expect(text, key).not.toMatch(
        /동의|수집|이용|자격|심사|선정|대기|만료|마감|철회|해당|상기|귀하|본인|접수|제출|문의|확인|진행|제공/,
      );
      expect(text, key).not.toMatch(/(?:지|안|못)\s?[가-힣]*\s?(?:않|없)(?:으면|지)\s?(?:안|않|못)/);
    }
  });
});

function filledBy(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([A-Za-z]+)/g)].map(([, name = ""]) => name))].sort();
}

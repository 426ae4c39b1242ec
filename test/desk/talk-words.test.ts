import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../support/world.js";

const folders = ["inbox", "talk", "replies", "parts"].map((name) => `src/desk/${name}`);
const code = [
  ...folders.flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name))),
  "src/desk/layout.tsx",
]
  .map((file) => readFileSync(join(root, file), "utf8"))
  .join("\n");

/** Keys written out, and patterns of those that are put together. */
const mentioned = [...code.matchAll(/["`](desk(?:\.(?:[a-zA-Z]+|\$\{[^}]+\}))+)["`]/g)].map(([, key = ""]) => {
  const parts = key.split(/\$\{.+?\}(?=\.|$)/).map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${parts.join("[^.]+")}$`);
});
const done = new Set([...code.matchAll(/"((?:handoff|reply)[A-Z][a-zA-Z]+)"/g)].map(([, name]) => `desk.done.${name}`));

function keysOf(node: unknown, key: string): string[] {
  if (typeof node !== "object" || node === null) return [key];
  return Object.entries(node).flatMap(([name, child]) => keysOf(child, key ? `${key}.${name}` : name));
}

describe("the words of a counsellor's pages", () => {
  const keys = ["inbox", "talk", "replies"].flatMap((name) =>
    keysOf(parse(readFileSync(join(root, `locales/ko/desk-${name}.yaml`), "utf8")), ""),
  );

  it("are all used", () => {
    expect(keys.filter((key) => !mentioned.some((pattern) => pattern.test(key)) && !done.has(key))).toEqual([]);
  });

  it("are all there", () => {
    const own = /^\^desk\\\.(?:inbox|talk|replies|handoff|outcome|span|clock|live|keys)\\/;
    const said = mentioned.filter(({ source }) => own.test(source));
    expect(said.length).toBeGreaterThan(80);
    expect(said.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([]);
    expect([...done].filter((key) => !keys.includes(key))).toEqual([]);
  });
});

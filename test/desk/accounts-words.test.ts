import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { root } from "../support/world.js";

const code = ["src/desk/accounts", "src/desk/sign-in"]
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => readFileSync(join(root, folder, name), "utf8")))
  .join("\n");

/** Keys written out, and patterns of those that are put together. */
const mentioned = [...code.matchAll(/["`](desk(?:\.(?:[a-zA-Z]+|\$\{[^}]+\}))+)["`]/g)].map(([, key = ""]) => {
  const parts = key.split(/\$\{.+?\}(?=\.|$)/).map((part) => part.replaceAll(".", "\\."));
  return new RegExp(`^${parts.join("[^.]+")}$`);
});
const done = [...code.matchAll(/(?:done: |done=|[?:] )"?([a-zA-Z]+)"?/g)].map(([, name]) => `desk.done.${name}`);

function keysOf(node: unknown, key: string): string[] {
  if (typeof node !== "object" || node === null) return [key];
  return Object.entries(node).flatMap(([name, child]) => keysOf(child, key ? `${key}.${name}` : name));
}

describe("the words of the door and the accounts", () => {
  const keys = keysOf(parse(readFileSync(join(root, "locales/ko/desk-accounts.yaml"), "utf8")), "");
  const own = /^desk\.(?:signIn|link|me|accounts|accountTrouble|accountState|role|roleMeans|everyAgency)\b/;

  it("are all used", () => {
    const unused = keys.filter((key) => !mentioned.some((pattern) => pattern.test(key)) && !done.includes(key));
    expect(unused).toEqual([]);
  });

  it("are all there", () => {
    const said = mentioned.filter(({ source }) => own.test(source.slice(1).replaceAll("\\", "")));
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([]);
  });
});

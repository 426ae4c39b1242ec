import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, sentences } from "../support/world.js";

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name));
}

const code = ["dialogs", "src"]
  .flatMap(filesIn)
  // What people say is matched there, not what is said to them.
  .filter((file) => !/src\/(?:language|understanding)\//.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

/** Keys written out in code, and patterns of those that are put together: `state.${state}` → /^state\.[^.]+$/. */
function mentioned(): RegExp[] {
  const literal = /["`]([a-zA-Z]+(?:\.(?:[a-zA-Z0-9]+|\$\{[^}]+\}))+)["`]/g;
  return [...code.matchAll(literal)].map(([, key = ""]) => {
    const pattern = key.split(/\$\{[^}]+\}/).map((part) => part.replace(/\./g, "\\."));
    return new RegExp(`^${pattern.join("[^.]+")}$`);
  });
}

describe("the sentences of locales/ko", () => {
  const patterns = mentioned();
  const areas = [
    "common.",
    "menu.",
    "stop.",
    "resume.",
    "hint.",
    "fact.",
    "identity.",
    "program.",
    "aspect.",
    "aside.",
    "selection.",
    "verdict.",
    "eligibility.",
    "discovery.",
    "consent.",
    "registration.",
    "review.",
    "wait.",
    "offer.",
    "applications.",
    "state.",
    "handoff.",
    "crisis.",
    "survey.",
    "mydata.",
    "form.",
  ];

  it("are all used", () => {
    const unused = Object.keys(sentences)
      .filter((key) => areas.some((area) => key.startsWith(area)))
      .filter((key) => !patterns.some((pattern) => pattern.test(key)));
    expect(unused).toEqual([]);
  });

  it("hold every key that code says outright", () => {
    const said = [...code.matchAll(/\bsay\(\s*"([^"]+)"/g)].map(([, key = ""]) => key);
    const menus = [...code.matchAll(/\b(?:wish|offerMenu|orMenu)\([^"\n]*"([a-z]+\.[a-zA-Z]+)"/g)].map(
      ([, key = ""]) => key,
    );
    expect(said.length).toBeGreaterThan(100);
    expect([...said, ...menus].filter((key) => sentences[key] === undefined)).toEqual([]);
  });

  it("hold no English, no code and no officialese", () => {
    const texts = Object.entries(sentences).filter(([key]) => areas.some((area) => key.startsWith(area)));
    for (const [key, text] of texts) {
      const spoken = text.replace(/\{\{[^}]*\}\}/g, "");
      expect(spoken, key).not.toMatch(/[A-Za-z]{2,}/);
      expect(spoken, key).not.toMatch(/귀하|상기|해당 건|잘못 입력/);
    }
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { slackKeys } from "../../src/channels/slack/words.js";
import { slackScopes } from "../../src/cli/slack-manifest.js";
import { root, sentences } from "../support/world.js";

const ours = Object.keys(sentences).filter((key) => key.startsWith("slack."));
const manifest = readFileSync(join(root, "src/cli/slack-manifest.ts"), "utf8");

it("has words for everything that is said in Slack, and no others", () => {
  const ofManifest = [...manifest.matchAll(/words\("(slack\.[a-zA-Z.]+)"\)/g)].map(([, key]) => key);
  expect([...new Set<string | undefined>([...slackKeys, ...ofManifest])].sort()).toEqual(ours.sort());
});

it("has no English and no officialese in them", () => {
  for (const key of ours) {
    const spoken = (sentences[key] ?? "").replace(/\{\{[^}]*\}\}/g, "");
    expect(spoken, key).not.toMatch(/[A-Za-z]{2,}|귀하|상기|해당 건|잘못 입력/);
  }
});

it("asks for the scopes that the page for administrators explains, and for no others", () => {
  const page = readFileSync(join(root, "docs/slack.md"), "utf8");
  const table = page.slice(page.indexOf("| scope"), page.indexOf("It reads no names"));
  const explained = [...table.matchAll(/^\| `([a-z_:]+)` +\| (.*?) +\|$/gm)].map(([, scope]) => scope);
  expect(explained).toEqual(Object.keys(slackScopes));
});

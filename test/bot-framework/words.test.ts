import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { botFrameworkKeys } from "../../src/channels/bot-framework/words.js";
import { staffRoomKeys } from "../../src/channels/staff-room/words.js";
import { root, sentences } from "../support/world.js";

const ours = (begin: string) => Object.keys(sentences).filter((key) => key.startsWith(begin));

it("has words for everything that is said in rooms of staff, and no others", () => {
  expect([...staffRoomKeys].sort()).toEqual(ours("staff-room.").sort());
});

it("has words for everything that is said through Azure and stands in the app's package, and no others", () => {
  const manifest = readFileSync(join(root, "src/cli/teams-manifest.ts"), "utf8");
  const named = [...manifest.matchAll(/words\("(activity\.[a-zA-Z.]+)"\)/g)].map(([, key]) => key);
  const commands = [...manifest.matchAll(/command\("(\w+)"\)/g)].flatMap(([, one]) => [
    `activity.package.${one}.title`,
    `activity.package.${one}.description`,
  ]);
  // Our own Direct Line says who it is in the same words.
  const shared = ["activity.name", "activity.staffName"];
  const said = botFrameworkKeys.filter((key) => key.startsWith("activity."));
  expect([...new Set<string | undefined>([...said, ...named, ...commands, ...shared])].sort()).toEqual(
    ours("activity.").sort(),
  );
});

it("has no English and no officialese in them", () => {
  for (const key of [...ours("staff-room."), ...ours("activity.")]) {
    const spoken = (sentences[key] ?? "").replace(/\{\{[^}]*\}\}/g, "");
    expect(spoken, key).not.toMatch(/[A-Za-z]{2,}|귀하|상기|해당 건|잘못 입력/);
  }
});

it("calls the bot in a team by the word that its command list has", () => {
  expect(sentences["activity.package.match.title"]).toBe(sentences["activity.matchWord"]);
});

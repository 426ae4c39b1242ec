import { seoulDay } from "../../assistant/seats-window.js";
import { readConfig } from "../../config.js";
import { checkShippedCatalog } from "../checks/catalogue.js";
import { bad, type Check, ok } from "../checks/check.js";
import { checkNode, checkPort, checkTimeZone } from "../checks/machine.js";
import { checkPlace } from "../checks/place.js";
import { checkChannels, checkPublicUrl } from "../checks/settings.js";
import { checkStore } from "../checks/store.js";
import { exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import type { AddVerb } from "../verb.js";

export const addDoctor: AddVerb = (program, { io, action }) => {
  program
    .command("doctor")
    .description("checks settings, store, catalogue and channels; says what is missing and how to get it")
    .option("--deep", "opens everything that is sealed, not a sample; may take minutes")
    .option("--json", "print { checks: [{ id, state, detail, mend? }] }")
    .action(
      action(async ({ json, deep }: { json?: true; deep?: true }) => {
        const checks = await examine(io, deep ? "all" : "sample");
        if (json) await writeLine(io.stdout, { checks });
        else io.stdout.write(checks.map(lineOf).join(""));
        return checks.some(({ state }) => state === "bad") ? exit.failed : exit.done;
      }),
    );
};

async function examine(io: Io, seals: "all" | "sample"): Promise<Check[]> {
  const config = readConfig(io.env, io);
  const now = new Date();
  const settings: Check[] =
    "problem" in config
      ? [bad("settings", "cannot be read", config.problem)]
      : [
          ok("settings", "read"),
          checkPublicUrl(config),
          await checkPort(config),
          ...checkPlace(config),
          ...(await checkStore(config, { root: io.root, now, seals })),
        ];
  return [
    checkNode(process.versions.node),
    checkTimeZone(),
    ...settings,
    checkShippedCatalog(io.root, seoulDay(now)),
    ...checkChannels(io.env),
  ];
}

const marks = { ok: "✓", off: "–", warn: "!", bad: "✗" } as const;

function lineOf({ id, state, detail, mend }: Check): string {
  return `${marks[state]} ${id.padEnd(13)} ${detail}${mend === undefined ? "" : ` → ${mend}`}\n`;
}

import { readConfig } from "../../config.js";
import { type Check, checkChannels, checkNode, checkRights, checkShippedCatalog, checkStore } from "../checks.js";
import { exit, type Io } from "../io.js";
import { writeLine } from "../json-lines.js";
import { seoulToday } from "../seoul-today.js";
import type { AddVerb } from "../verb.js";

export const addDoctor: AddVerb = (program, { io, action }) => {
  program
    .command("doctor")
    .description("checks settings, store, catalogue and channels; says what is missing and how to get it")
    .option("--json", "print { checks: [{ id, state, detail, mend? }] }")
    .action(
      action(async ({ json }: { json?: true }) => {
        const checks = await examine(io);
        if (json) await writeLine(io.stdout, { checks });
        else io.stdout.write(checks.map(lineOf).join(""));
        return checks.some(({ state }) => state === "bad") ? exit.failed : exit.done;
      }),
    );
};

async function examine(io: Io): Promise<Check[]> {
  const config = readConfig(io.env, io);
  const settings: Check[] =
    "problem" in config
      ? [{ id: "settings", state: "bad", detail: "cannot be read", mend: config.problem }]
      : [
          { id: "settings", state: "ok", detail: "read" },
          ...(await checkStore(config, io.root)),
          ...checkRights(config),
        ];
  return [
    checkNode(process.versions.node),
    ...settings,
    checkShippedCatalog(io.root, seoulToday()),
    ...checkChannels(io.env),
  ];
}

const marks = { ok: "✓", off: "–", warn: "!", bad: "✗" } as const;

function lineOf({ id, state, detail, mend }: Check): string {
  return `${marks[state]} ${id.padEnd(13)} ${detail}${mend === undefined ? "" : ` → ${mend}`}\n`;
}

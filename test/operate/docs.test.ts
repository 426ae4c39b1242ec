import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config.js";
import { createMetrics } from "../../src/metrics.js";
import { ieum } from "../cli/streams.js";
import { root } from "../support/world.js";

const page = readFileSync(join(root, "docs/operate.md"), "utf8");

/** The first cells of the table whose head begins so. */
function firstCells(head: string): readonly string[] {
  const rows = page.slice(page.indexOf(`| ${head} `)).split(/\n(?!\|)/)[0] ?? "";
  return [...rows.matchAll(/^\| `([^`]+)`/gm)].map(([, cell]) => cell ?? "").sort();
}

/** `const settings = z.object({ … })`, `export const slackShape = { … }` */
const shape = /^(?:export )?const (?:settings|\w+Shape) = (?:z\.object\()?\{\n([\s\S]*?)^\}/gm;

describe("docs/operate.md", () => {
  it("has every setting that is read, and no other", () => {
    // Every file of settings: the whole, and the shapes that it takes in.
    const files = ["config.ts", ...readdirSync(join(root, "src/config")).map((name) => `config/${name}`)];
    const names = files
      .flatMap((name) => [...readFileSync(join(root, "src", name), "utf8").matchAll(shape)])
      .flatMap(([, body = ""]) => [...body.matchAll(/^ {2}([A-Z]\w+):/gm)].map(([, name]) => name ?? ""))
      .sort();
    expect(names.length).toBeGreaterThan(6);
    expect(firstCells("setting")).toEqual(names);
  });

  it("tells the defaults that the settings have", () => {
    const config = readConfig({}, { root, cwd: root });
    if ("problem" in config) throw new Error(config.problem);
    const defaults = {
      PORT: config.port,
      HOST: config.host,
      IEUM_TRUSTED_PROXIES: config.trustedProxies,
      LOG_LEVEL: config.logLevel,
    };
    for (const [name, value] of Object.entries(defaults))
      expect(page).toMatch(new RegExp(`^\\| \`${name}\` +\\| \`${value}\` +\\|`, "m"));
  });

  it("has every metric of our own, and no other", async () => {
    const { text } = await createMetrics().text();
    const names = [...text.matchAll(/^# TYPE (ieum_\w+)/gm)].map(([, name]) => name ?? "").sort();
    expect(firstCells("metric")).toEqual(names);
  });

  it("has every line of the log, and no other", () => {
    const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const lines = files.flatMap((name) =>
      [...readFileSync(join(root, "src", name), "utf8").matchAll(/\blog\.(?:debug|info|warn|error)\("([^"]+)"/g)].map(
        ([, line]) => line ?? "",
      ),
    );
    expect(firstCells("log line")).toEqual([...new Set(lines)].sort());
  });

  it("names only commands that there are", async () => {
    const commands = [...page.matchAll(/(?:npx ieum|bin\/ieum\.mjs|`ieum) ([a-z]+)(?: ([a-z]+))?/g)];
    const known = new Set<string>();
    for (const [, verb = "", part] of commands) {
      const args = part && ["store", "key", "person", "catalog"].includes(verb) ? [verb, part] : [verb];
      const { status } = await ieum([...args, "--help"]);
      expect({ args, status }).toEqual({ args, status: 0 });
      known.add(args.join(" "));
    }
    for (const wanted of ["store backup", "store restore", "store copy", "key rotate", "doctor", "serve"])
      expect(known).toContain(wanted);
  });
});

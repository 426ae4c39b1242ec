import { closeSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { toFindings } from "./findings.js";
import type { Finding, Path } from "./problem.js";
import { mostBytes, readYaml } from "./yaml-file.js";

/** A finding with its place. */
export interface Located extends Finding {
  readonly file: string;
  readonly line: number;
}

/** A file that was read whole, with the way back from a field to its line. */
export interface Entry<T> {
  readonly file: string;
  readonly value: T;
  readonly lineOf: (path: Path) => number;
}

export interface Folder<T> {
  readonly entries: readonly Entry<T>[];
  /** Ids that have a file here, whether it could be read or not. */
  readonly ids: ReadonlySet<string>;
  readonly found: readonly Located[];
}

/**
 * Reads every YAML file of a folder, in the order of their names. One broken file leaves the rest as they are.
 * `absent`: whether it is a mistake that there is no such folder, or it is read as one without files.
 */
export function readFolder<T extends { readonly id: string }>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  absent: "mistake" | "empty" = "mistake",
): Folder<T> {
  const names = namesIn(join(root, folder)) ?? (absent === "empty" ? [] : undefined);
  if (!names) return { entries: [], ids: new Set(), found: [{ file: folder, line: 1, path: [], problem: "noFolder" }] };
  const read = names.map((name) => readEntry(join(root, folder, name), `${folder}/${name}`, schema));
  return {
    entries: read.flatMap((one) => (one.kind === "read" ? [one.entry] : [])),
    ids: new Set(names.map(stem)),
    found: read.flatMap((one) => (one.kind === "read" ? [] : one.found)),
  };
}

/** Reads one file. `file` is the name that mistakes carry. */
export function readEntry<T extends { readonly id: string }>(
  path: string,
  file: string,
  schema: z.ZodType<T>,
): { kind: "read"; entry: Entry<T> } | { kind: "broken"; found: Located[] } {
  const bytes = bytesOf(path);
  if (!bytes) return { kind: "broken", found: [{ file, line: 1, path: [], problem: "unreadable" }] };
  const yaml = readYaml(bytes);
  if (yaml.kind === "broken") return { kind: "broken", found: yaml.found.map((finding) => ({ file, ...finding })) };

  const parsed = schema.safeParse(yaml.value);
  const findings = parsed.success ? [] : toFindings(parsed.error, yaml.value);
  if (parsed.success && parsed.data.id !== stem(file))
    findings.push({ path: ["id"], problem: "idIsFileName", with: { id: stem(file) } });
  if (parsed.success && findings.length === 0)
    return { kind: "read", entry: { file, value: parsed.data, lineOf: yaml.lineOf } };
  return { kind: "broken", found: findings.map((finding) => ({ file, line: yaml.lineOf(finding.path), ...finding })) };
}

function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith("."))
      .sort();
  } catch {
    return undefined;
  }
}

/** One byte more than a file may have is enough to see that it is too large. */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    if (!statSync(path).isFile()) return undefined;
    const file = openSync(path, "r");
    try {
      const room = new Uint8Array(mostBytes + 1);
      return room.subarray(0, readSync(file, room, 0, room.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

function stem(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/i, "");
}

import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readYaml } from "../../../catalog/yaml-file.js";
import type { LineOf } from "./find-shown.js";

/** Finds where fields stand in the files of a catalogue folder, or in one file of it; each is read once. The first line where it cannot be told. */
export function catalogLines(path: string): LineOf {
  const known = new Map<string, ReturnType<typeof readYaml>>();
  const yamlOf = (file: string) => {
    const read = known.get(file) ?? readYaml(bytesAt(whereIs(path, file)));
    known.set(file, read);
    return read;
  };
  return (file, field) => {
    const yaml = yamlOf(file);
    return yaml.kind === "read" ? yaml.lineOf(field) : 1;
  };
}

/** A file inside a catalogue, or the one that is checked by itself. */
function whereIs(path: string, file: string): string {
  if (statSync(path).isDirectory()) return join(path, file);
  return basename(path) === basename(file) ? path : join(dirname(dirname(path)), file);
}

function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array();
  }
}

import { type FileKind, type FileTrouble, fileForms, fileLimits } from "../../domain/files.js";
import type { Parts } from "../parts.js";
import { cleanName, endingOf } from "./clean-name.js";
import { kindOf } from "./kind-of.js";

/** A file as somebody gave it: what they called it, and what is in it. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface CheckedFile extends GivenFile {
  readonly kind: FileKind;
}

/** The first thing that is wrong, and with which file. */
export interface WrongFile {
  readonly trouble: FileTrouble;
  readonly name: string;
}

/** Looks whether files may pass, and gives them their safe names. All of them, or none. */
export async function checkFiles(
  parts: Pick<Parts, "hasResidentNumber" | "screenFile">,
  given: readonly GivenFile[],
  unnamed: string,
): Promise<{ readonly files: readonly CheckedFile[] } | WrongFile> {
  if (given.length === 0) return { trouble: "none", name: unnamed };
  if (given.length > fileLimits.perMessage) return { trouble: "tooMany", name: unnamed };
  const files: CheckedFile[] = [];
  for (const one of given) {
    const checked = await checkFile(parts, one, unnamed);
    if ("trouble" in checked) return checked;
    files.push(checked);
  }
  return { files };
}

async function checkFile(
  { hasResidentNumber, screenFile }: Pick<Parts, "hasResidentNumber" | "screenFile">,
  { name: given, bytes }: GivenFile,
  unnamed: string,
): Promise<CheckedFile | WrongFile> {
  const name = cleanName(given) || unnamed;
  const wrong = (trouble: FileTrouble): WrongFile => ({ trouble, name });
  if (hasResidentNumber(name)) return { trouble: "residentNumber", name: unnamed };
  if (bytes.length === 0) return wrong("empty");
  if (bytes.length > fileLimits.bytes) return wrong("tooLarge");
  const kind = await kindOf(bytes);
  if (!kind) return wrong("notTaken");
  const { endings } = fileForms[kind];
  const ending = endingOf(name);
  if (ending !== undefined && !endings.includes(ending)) return wrong("lyingName");
  switch (await screenFile?.(bytes)) {
    case "harmful":
      return wrong("harmful");
    case "down":
      return wrong("screenDown");
    case "clean":
    case undefined:
      return { name: ending === undefined ? `${name}.${endings[0]}` : name, kind, bytes };
  }
}

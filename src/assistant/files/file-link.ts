import { timingSafeEqual } from "node:crypto";
import { fileLinkDays } from "../../domain/files.js";
import type { Vault } from "../../store/vault.js";

/** `file-until-signature`; the signature is 43 characters long. */
const form = /^([\w-]{6,64})-([0-9a-z]{6,12})-([\w-]{43})$/;

/**
 * A link to one file for whoever has it, good for some days. It is signed, not stored: nothing has to be kept for it, and it
 * leads nowhere once the file is gone.
 */
export function fileLink(vault: Pick<Vault, "mark">, file: string, now: Date): string {
  const until = (now.getTime() + fileLinkDays * 24 * 3_600_000).toString(36);
  return `${file}-${until}-${signature(vault, file, until)}`;
}

/** The file a link leads to; undefined when it has run out, or is none of ours. */
export function linkedFile(vault: Pick<Vault, "mark">, link: string, now: Date): string | undefined {
  const [, file = "", until = "", signed = ""] = form.exec(link) ?? [];
  const right = Buffer.from(signature(vault, file, until));
  const given = Buffer.from(signed);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return Number.parseInt(until, 36) > now.getTime() ? file : undefined;
}

function signature(vault: Pick<Vault, "mark">, file: string, until: string): string {
  return vault.mark(JSON.stringify(["ieum file link", file, until]));
}

import type { BackupRefusal } from "../store/backup.js";

/** Why a store was not copied or backed up, and what to do, in one line. */
export function storeProblem(refusal: BackupRefusal): string {
  switch (refusal.kind) {
    case "unknown-url":
      return `${sideOf(refusal.side)} must be file:PATH or postgres://USER:PASSWORD@HOST/DATABASE`;
    case "unreachable":
      return `${sideOf(refusal.side)} cannot be opened (${refusal.why}): check that it is there, that you may use it, and that its disk has room`;
    case "foreign":
      return `${sideOf(refusal.side)} holds tables of something else: name another database`;
    case "absent":
      return "there is no store to copy: check the path";
    case "empty":
      return "there is nothing to copy: that database has no tables";
    case "same-place":
      return "both are the same place: name another to copy to";
    case "not-empty":
      return "the target holds a store already and was left as it is: name an empty place";
    case "older":
      return `the store is of an older release (it lacks ${refusal.missing.join(", ")}): start this release on it once, then copy`;
    case "newer":
      return `${sideOf(refusal.side)} was made by a newer release (it has ${refusal.found}): use that release`;
    case "unknown-table":
      return `the store has a table that this release does not know (${refusal.table}): it would be left behind, so nothing was copied`;
    case "differs":
      return `what was written does not read back the same (${refusal.table}): nothing was kept; check the target's disk`;
    case "file-exists":
      return "that file is there already: name a new one, a back-up never writes over anything";
    case "damaged":
      return "what was written does not read back whole and was removed: check the disk";
  }
}

function sideOf(side: "from" | "to"): string {
  return side === "from" ? "the source" : "the target";
}

/** Takes the passwords of databases out of a line. */
export function withoutPasswords(line: string, urls: readonly string[]): string {
  const secrets = urls.flatMap((url) => {
    if (!URL.canParse(url)) return [];
    const { password } = new URL(url);
    return password === "" ? [] : [url, password, decodeURIComponent(password)];
  });
  return secrets.reduce((text, secret) => text.replaceAll(secret, "…"), line);
}

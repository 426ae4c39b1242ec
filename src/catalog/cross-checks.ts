import type { Program } from "../domain/program.js";
import type { Finding } from "./problem.js";
import type { Entry, Folder, Located } from "./read-folder.js";

/**
 * Checks that no file can make alone: ids and names are unique, an agency has one name, surveys exist.
 * Of two files that claim the same name, the later one (by file name) is the mistaken one.
 */
export function crossCheck(programs: readonly Entry<Program>[], surveys: Folder<unknown>): Located[] {
  const claimed = new Map<string, string>();
  return programs.flatMap((entry) => {
    const located = (finding: Finding): Located => ({ file: entry.file, line: entry.lineOf(finding.path), ...finding });
    const found: Finding[] = [];
    const mine = claimsOf(entry.value);
    const within = new Set<string>();
    for (const { key, finding } of mine) {
      const owner = claimed.get(key);
      const twiceHere = key.startsWith("id:") && within.has(key);
      if (owner !== undefined || twiceHere)
        found.push({ ...finding, with: { ...finding.with, other: owner ?? entry.file } });
      within.add(key);
    }
    for (const { key } of mine) if (!claimed.has(key)) claimed.set(key, entry.file);

    const { agency, survey } = entry.value;
    const agencyName = claimed.get(`agency:${agency.id}`) ?? agency.name;
    claimed.set(`agency:${agency.id}`, agencyName);
    if (agencyName !== agency.name)
      found.push({ path: ["agency", "name"], problem: "agencyName", with: { name: agencyName } });
    if (survey !== undefined && !surveys.ids.has(survey))
      found.push({ path: ["survey"], problem: "noSurvey", with: { survey } });
    return found.map(located);
  });
}

interface Claim {
  readonly key: string;
  readonly finding: Finding;
}

/** What has to be this program's alone. Ids of programs, rounds and offerings share one space. */
function claimsOf(program: Program): Claim[] {
  const idAt = (id: string, path: Finding["path"]): Claim => ({
    key: `id:${id}`,
    finding: { path, problem: "duplicateId", with: { id } },
  });
  const nameAt = (name: string, path: Finding["path"]): Claim => ({
    key: `name:${name.replace(/\s+/g, "").toLowerCase()}`,
    finding: { path, problem: "duplicateName", with: { name } },
  });
  return [
    idAt(program.id, ["id"]),
    nameAt(program.title, ["title"]),
    nameAt(program.shortTitle, ["shortTitle"]),
    ...program.aliases.map((alias, index) => nameAt(alias, ["aliases", index])),
    ...program.rounds.flatMap((round, r) => [
      idAt(round.id, ["rounds", r, "id"]),
      ...round.offerings.map((offering, o) => idAt(offering.id, ["rounds", r, "offerings", o, "id"])),
    ]),
  ];
}

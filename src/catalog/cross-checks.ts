import type { Agency } from "../domain/agency.js";
import { longestButtonName } from "../domain/button-names.js";
import { plainTitle } from "../domain/plain-title.js";
import type { Program, Survey } from "../domain/program.js";
import type { Finding, ProblemKey } from "./problem.js";
import type { Entry, Folder, Located } from "./read-folder.js";

/**
 * Checks that no file can make alone: ids and names are unique, an agency has one name, surveys exist.
 * Of two files that claim the same name, the later one (by file name) is the mistaken one.
 */
export function crossCheck(programs: readonly Entry<Program>[], surveys: Folder<unknown>): Located[] {
  const owners = new Map<string, string>();
  const agencies = new Map<string, string>();
  return programs.flatMap(({ file, value, lineOf }) => {
    const found = [
      ...clashes(value, file, owners),
      ...renamedAgency(value, agencies),
      ...lostSurvey(value, surveys),
      ...longNames(value),
      ...repeatedRounds(value),
    ];
    return found.map((finding) => ({ file, line: lineOf(finding.path), ...finding }));
  });
}

/** An agency is called in its own file as in those of its programs; else its own file is the mistaken one. */
export function checkAgencies(agencies: readonly Entry<Agency>[], programs: readonly Entry<Program>[]): Located[] {
  return agencies.flatMap(({ file, value, lineOf }): Located[] => {
    const name = programs.find((program) => program.value.agency.id === value.id)?.value.agency.name;
    if (name === undefined || name === value.name) return [];
    return [{ file, line: lineOf(["name"]), path: ["name"], problem: "agencyName", with: { name } }];
  });
}

/**
 * A survey is for programs and rounds that there are. While a program's file is broken nothing is said of rounds: it may be
 * one of those.
 */
export function checkSurveys(surveys: readonly Entry<Survey>[], programs: Folder<Program>): Located[] {
  const rounds = new Set(programs.entries.flatMap(({ value }) => value.rounds.map(({ id }) => id)));
  return surveys.flatMap(({ file, value, lineOf }): Located[] => {
    const lost = (field: "programs" | "rounds", known: ReadonlySet<string>, key: ProblemKey): Finding[] =>
      (value.for?.[field] ?? []).flatMap((id, index) =>
        known.has(id) ? [] : [{ path: ["for", field, index], problem: key, with: { id } }],
      );
    const found = [
      ...lost("programs", programs.ids, "noSuchProgram"),
      ...(programs.found.length > 0 ? [] : lost("rounds", rounds, "noSuchRound")),
    ];
    return found.map((finding) => ({ file, line: lineOf(finding.path), ...finding }));
  });
}

/** What this program claims although it, or a file before it, has claimed it already. */
function clashes(program: Program, file: string, owners: Map<string, string>): Finding[] {
  return claimsOf(program).flatMap(({ key, finding }): Finding[] => {
    const other = owners.get(key);
    owners.set(key, other ?? file);
    if (other === undefined) return [];
    if (other !== file) return [{ ...finding, with: { ...finding.with, other } }];
    return finding.problem === "duplicateId" ? [{ ...finding, problem: "repeatedId" }] : [];
  });
}

function renamedAgency({ agency }: Program, agencies: Map<string, string>): Finding[] {
  const name = agencies.get(agency.id) ?? agency.name;
  agencies.set(agency.id, name);
  return name === agency.name ? [] : [{ path: ["agency", "name"], problem: "agencyName", with: { name } }];
}

function lostSurvey({ survey, rounds }: Program, surveys: Folder<unknown>): Finding[] {
  const named = [
    { path: ["survey"], survey },
    ...rounds.map((round, index) => ({ path: ["rounds", index, "survey"], survey: round.survey })),
  ];
  return named.flatMap(({ path, survey }): Finding[] =>
    survey === undefined || surveys.ids.has(survey) ? [] : [{ path, problem: "noSurvey", with: { survey } }],
  );
}

/** Names that people press, and that some messenger has no room for. */
function longNames(program: Program): Finding[] {
  const names: { readonly path: Finding["path"]; readonly name: string }[] = [
    { path: ["shortTitle"], name: program.shortTitle },
    ...program.rounds.flatMap(({ offerings }, r) =>
      offerings.map(({ title }, o) => ({ path: ["rounds", r, "offerings", o, "title"], name: title })),
    ),
  ];
  return names
    .filter(({ name }) => name.length > longestButtonName)
    .map(({ path, name }) => ({
      path,
      problem: "tooLongForButton",
      with: { most: String(longestButtonName), is: String(name.length) },
    }));
}

/**
 * Rounds of a program that people could not tell apart: both are said, as either may be the mistaken one. An example is told
 * apart by its mark.
 */
function repeatedRounds({ rounds }: Program): Finding[] {
  const titles = rounds.map(({ title, example }) => `${plainTitle(title)} ${example}`);
  return titles.flatMap((title, index): Finding[] =>
    titles.indexOf(title) === titles.lastIndexOf(title)
      ? []
      : [{ path: ["rounds", index, "title"], problem: "repeatedTitle" }],
  );
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

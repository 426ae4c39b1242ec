/** Everything that can be wrong with a catalogue file; `locales/ko/catalog.yaml` has the words of each. */
export const problemKeys = [
  "empty",
  "tooLarge",
  "notUtf8",
  "unreadable",
  "noFolder",
  "brokenYaml",
  "tabIndent",
  "duplicateKey",
  "alias",
  "unknownTag",
  "tooDeep",
  "unknownField",
  "missing",
  "wrongType",
  "unknownValue",
  "tooSmall",
  "tooBig",
  "tooShort",
  "tooLong",
  "badId",
  "badFigureName",
  "badVersionedId",
  "badLink",
  "notADay",
  "impossibleDay",
  "periodOrder",
  "ageOrder",
  "ageEmpty",
  "unknownPlace",
  "ambiguousPlace",
  "noYear",
  "exampleYear",
  "noRecruitment",
  "notATime",
  "timeOrder",
  "minimumAboveCapacity",
  "resultWithoutScreening",
  "resultTooEarly",
  "recruitmentAfterEnd",
  "repeatedTitle",
  "idIsFileName",
  "repeatedId",
  "duplicateId",
  "duplicateName",
  "agencyName",
  "tooLongForButton",
  "noSurvey",
  "noBranchQuestion",
  "mostAboveOptions",
  "remindAfterClosing",
  "sentToThoseGone",
  "noSuchProgram",
  "noSuchRound",
  "noConsent",
  "notASpan",
  "spanOrder",
  "spansOverlap",
  "neverOpen",
  "notADate",
  "otherYear",
  "repeatedDay",
  "invalid",
] as const;
export type ProblemKey = (typeof problemKeys)[number];

export type Path = readonly PropertyKey[];

/** One thing wrong in one file, before it has words and a line. */
export interface Finding {
  readonly path: Path;
  readonly problem: ProblemKey;
  readonly with?: Readonly<Record<string, string>>;
}

/** One thing wrong, as an officer reads it: which file, which line, which field, and how to mend it. */
export interface Mistake {
  /** Path inside the catalogue: `programs/on-off.yaml`. */
  readonly file: string;
  /** From 1; the line of the field itself, or of what should have held it. */
  readonly line: number;
  /** `rounds[0].offerings[2].capacity`; empty when the file as a whole is meant. */
  readonly field: string;
  /** A Korean sentence or two: what is wrong, and what to do. */
  readonly problem: string;
}

/** A path as people read it: `rounds[0].offerings[2].capacity`. */
export function fieldOf(path: Path): string {
  return path.reduce<string>((field, step) => {
    if (typeof step === "number") return `${field}[${step}]`;
    return field === "" ? String(step) : `${field}.${String(step)}`;
  }, "");
}

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What each folder may import of ours. `types`: `import type` only. A folder may always import itself. */
interface Rule {
  readonly may: readonly string[];
  readonly types?: readonly string[];
}

const pure = ["src/dialog", "src/domain"];
const core = [...pure, "src/conversation", "dialogs"];
const forChannels: Rule = {
  may: ["src/words", "src/http"],
  types: ["src/assistant/ports.ts", ...pure, "src/conversation"],
};

const rules: Readonly<Record<string, Rule>> = {
  dialogs: { may: pure },
  locales: { may: [] },
  "src/domain": { may: [] },
  "src/dialog": { may: [] },
  "src/conversation": { may: [...pure, "dialogs"] },
  "src/language": { may: ["src/domain"] },
  "src/words": { may: ["src/dialog", "src/domain"], types: ["src/conversation"] },
  "src/understanding": {
    may: ["src/language", "src/domain", "src/conversation/reading.ts"],
    types: ["src/conversation"],
  },
  "src/search": { may: ["src/language", "src/domain"] },
  // Tables as files, whatever is in them: CSV and Excel, in and out.
  "src/tables": { may: ["src/http/csv.ts"] },
  "src/catalog": { may: ["src/domain", "src/language", "src/tables"] },
  "src/store": { may: ["src/domain", "src/conversation/state.ts"], types: ["src/conversation", "src/dialog"] },
  "src/assistant": {
    may: [
      ...core,
      ...["language", "words", "understanding", "search", "catalog", "store", "tables"].map((name) => `src/${name}`),
    ],
    types: ["src/log.ts", "src/metrics.ts"],
  },
  "src/http": { may: [] },
  "src/channels/web": forChannels,
  "src/channels/terminal": forChannels,
  "src/channels/activity": forChannels,
  "src/channels/webchat": forChannels,
  "src/channels/direct-line": { ...forChannels, may: [...forChannels.may, "src/channels/activity"] },
  // Staff in a messenger: the same cards and threads whatever it is. They name the ways in which a hand-off ends.
  "src/channels/staff-room": {
    may: [...forChannels.may, "src/domain/handoff.ts", "src/domain/staff.ts"],
    types: [...(forChannels.types ?? []), "src/assistant/desk-ports"],
  },
  "src/channels/bot-framework": {
    may: [...forChannels.may, "src/channels/activity", "src/channels/staff-room", "src/domain/handoff.ts"],
    types: [...(forChannels.types ?? []), "src/assistant/desk-ports"],
  },
  // Staff close hand-offs from its cards: it names the ways in which one ends.
  "src/channels/slack": {
    may: [...forChannels.may, "src/channels/staff-room", "src/domain/handoff.ts"],
    types: [...(forChannels.types ?? []), "src/assistant/desk-ports"],
  },
  // Figures as tables, pictures, files and paper.
  "src/reports": { may: ["src/domain", "src/tables"], types: ["src/assistant/desk-ports"] },
  "src/desk": { may: ["src/words", "src/http", "src/domain", "src/reports"], types: ["src/assistant/desk-ports"] },
  // Simulated people: they go through the assistant's own door, and are compared with what the store holds.
  "src/demo": { may: [...core, "src/assistant", "src/store", "src/words"] },
  "src/cli": { may: ["src", "dialogs"] },
  "src/main.ts": { may: ["src"] },
  "src/config.ts": { may: ["src/config"] },
  // Parts of the settings; `src/config.ts` is how they are reached.
  "src/config": { may: [], types: ["src/config.ts"] },
  "src/log.ts": { may: [] },
  "src/metrics.ts": { may: [] },
};

interface Import {
  readonly file: string;
  readonly line: number;
  /** A path from the root for ours, a package's name for others'. */
  readonly of: string;
  readonly ours: boolean;
  readonly typeOnly: boolean;
}

const files = ["src", "dialogs", "locales"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);
const sources = new Map(files.map((file) => [file, parse(file)]));
const imports = [...sources].flatMap(([file, source]) => importsOf(file, source));

describe("the house", () => {
  it("has a rule for every file", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => ruleOf(file) === undefined)).toEqual([]);
  });

  it("imports only what the table allows", () => {
    expect(imports.filter(({ ours }) => ours).flatMap(forbidden)).toEqual([]);
  });

  it("keeps time, chance, files and the network out of the pure folders", () => {
    const inPure = (file: string) =>
      ["dialogs", "src/dialog", "src/domain", "src/conversation", "src/language", "src/words", "src/demo"].some((f) =>
        within(file, f),
      ) && !edges.has(file);
    const built = imports.filter(({ file, ours, of }) => !ours && of.startsWith("node:") && inPure(file));
    const impure = [...sources].filter(([file]) => inPure(file)).flatMap(([file, source]) => impureCalls(file, source));
    expect([...built.map((one) => `${one.file}:${one.line} imports ${one.of}`), ...impure]).toEqual([]);
  });

  it("keeps words for people out of code, but for the readers of Korean", () => {
    const looked = [...sources].filter(([file]) => !koreanMatter.some((place) => within(file, place)));
    expect(looked.flatMap(([file, source]) => hangulIn(file, source))).toEqual([]);
  });

  it("has no file of more than 250 lines, and half of them have under 120", () => {
    const lengths = files.map((file) => ({ file, lines: read(file).split("\n").length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    expect(lengths.map(({ lines }) => lines).sort((a, b) => a - b)[lengths.length >> 1]).toBeLessThan(120);
  });
});

/** Where Korean is what the code is about (names of places, particles, endings, dates), not something said to anybody. */
const koreanMatter = [
  "src/language",
  "src/understanding",
  "src/domain/landmarks.ts",
  "src/domain/regions.ts",
  "src/domain/names.ts",
  "src/domain/applicant-words.ts",
  "src/words/particles.ts",
  "src/words/formats.ts",
  "src/search/word-stem.ts",
  "src/search/said-in-wish.ts",
  "src/catalog/program-names.ts",
];

/** The named edges inside otherwise pure folders: what reads `locales/` from disk. */
const edges: ReadonlySet<string> = new Set(["src/words/read-locale.ts"]);

function ruleOf(file: string): Rule | undefined {
  const name = Object.keys(rules).find((key) => within(file, key));
  return name === undefined ? undefined : rules[name];
}

function homeOf(file: string): string | undefined {
  return Object.keys(rules).find((key) => within(file, key));
}

function within(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}

function forbidden({ file, line, of, typeOnly }: Import): string[] {
  const rule = ruleOf(file);
  const home = homeOf(file);
  const allowed = [
    ...(home === undefined ? [] : [home]),
    ...(rule?.may ?? []),
    ...(typeOnly ? (rule?.types ?? []) : []),
  ];
  return allowed.some((folder) => within(of, folder)) ? [] : [`${file}:${line} imports ${of}`];
}

function importsOf(file: string, source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: ts.Expression | undefined, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const ours = specifier.text.startsWith(".");
    const of = ours
      ? relative(root, resolve(root, dirname(file), specifier.text)).replace(/\.js$/, ".ts")
      : specifier.text;
    found.push({ file, line: lineOf(source, node), of, ours, typeOnly });
  };
  visit(source, (node) => {
    if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier, onlyTypes(node.importClause));
    if (ts.isExportDeclaration(node)) add(node, node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], false);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument;
      if (ts.isStringLiteral(literal)) add(node, literal, true);
    }
  });
  return found;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    !clause.name && names !== undefined && ts.isNamedImports(names) && names.elements.every((one) => one.isTypeOnly)
  );
}

function impureCalls(file: string, source: ts.SourceFile): string[] {
  const found: string[] = [];
  const impure = /^(Date\.now|Math\.random|crypto\.\w+|process\.\w+|performance\.now|setTimeout|setInterval|fetch)$/;
  visit(source, (node) => {
    const now = ts.isNewExpression(node) && node.expression.getText(source) === "Date" && !node.arguments?.length;
    const called = ts.isCallExpression(node) && impure.test(node.expression.getText(source));
    const luxon = ts.isCallExpression(node) && /^DateTime\.(now|local)$/.test(node.expression.getText(source));
    if (now || called || luxon) found.push(`${file}:${lineOf(source, node)} ${node.getText(source).slice(0, 40)}`);
  });
  return found;
}

/** Comments are no nodes of the tree, so whatever is found here is code. */
function hangulIn(file: string, source: ts.SourceFile): string[] {
  const found: string[] = [];
  visit(source, (node) => {
    if (node.getChildCount(source) === 0 && /\p{Script=Hangul}/u.test(node.getText(source)))
      found.push(`${file}:${lineOf(source, node)} ${node.getText(source).slice(0, 40)}`);
  });
  return found;
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

function lineOf(source: ts.SourceFile, node: ts.Node): number {
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

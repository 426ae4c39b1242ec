import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  parseDocument,
  visit,
} from "yaml";
import type { Finding, Path, ProblemKey } from "./problem.js";

/** A file that was read as YAML, or what is wrong with it and where. */
export type YamlReading =
  | { readonly kind: "read"; readonly value: unknown; readonly lineOf: (path: Path) => number }
  | { readonly kind: "broken"; readonly found: readonly (Finding & { readonly line: number })[] };

/** Larger files are refused unread: the reading of a mapping takes the square of its length. The longest of ours has 12 kB. */
export const mostBytes = 200_000;
/** The deepest condition anybody writes is far above this; deeper files are attacks or accidents. */
const mostDepth = 40;

/** Reads the bytes of one YAML file. Anchors and aliases are refused: nobody needs them, and they can explode. */
export function readYaml(bytes: Uint8Array): YamlReading {
  if (bytes.length > mostBytes) return broken(1, "tooLarge");
  const text = decode(bytes);
  if (text === undefined) return broken(1, "notUtf8");
  const deep = firstTooDeep(text);
  if (deep !== undefined) return broken(text.slice(0, deep).split("\n").length, "tooDeep");

  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const error = doc.errors[0] ?? doc.warnings[0];
  if (error) return broken(lines.linePos(error.pos[0]).line, problemOf(error.code), { detail: error.code });
  if (doc.contents === null) return broken(1, "empty");

  const offence = findOffence(doc);
  if (offence) return broken(lines.linePos(offence.node.range?.[0] ?? 0).line, offence.problem);
  return { kind: "read", value: doc.toJS(), lineOf: (path) => lines.linePos(offsetOf(doc, path)).line };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Where the text first nests too deeply. Looked at token by token before anything else: a few kilobytes
 * of brackets make the composing of a document end the whole process.
 */
function firstTooDeep(text: string): number | undefined {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    for (const _finished of parser.next(lexeme));
    if (parser.stack.length > mostDepth) return parser.offset;
  }
  return undefined;
}

function findOffence(doc: Document): { node: Node; problem: ProblemKey } | undefined {
  let offence: { node: Node; problem: ProblemKey } | undefined;
  visit(doc, {
    Pair(_key, { key }) {
      if (!isNode(key) || isScalar(key)) return undefined;
      offence = { node: key, problem: "brokenYaml" };
      return visit.BREAK;
    },
    Node(_key, node) {
      const anchored = "anchor" in node && node.anchor !== undefined;
      if (isAlias(node) || anchored) offence = { node, problem: "alias" };
      return offence ? visit.BREAK : undefined;
    },
  });
  return offence;
}

/** Where the field stands; for a field that is missing, where its nearest holder stands. */
function offsetOf(doc: Document, path: Path): number {
  let node: unknown = doc.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(step));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function problemOf(code: string): ProblemKey {
  if (code === "DUPLICATE_KEY") return "duplicateKey";
  if (code === "TAB_AS_INDENT") return "tabIndent";
  if (code === "TAG_RESOLVE_FAILED") return "unknownTag";
  return "brokenYaml";
}

function broken(line: number, problem: ProblemKey, fill: Readonly<Record<string, string>> = {}): YamlReading {
  return { kind: "broken", found: [{ path: [], problem, with: fill, line }] };
}

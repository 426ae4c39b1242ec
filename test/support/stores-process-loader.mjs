// Lets a child process of a test run TypeScript files as they are: `.js` imports that mean `.ts`, types taken off.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, register } from "node:module";
import { fileURLToPath } from "node:url";
import { isMainThread, threadId } from "node:worker_threads";

const require = createRequire(import.meta.url);
const kept = new URL("../../.cache/test-modules/", import.meta.url);

// Node runs the hooks below in a thread of their own.
if (isMainThread) register(import.meta.url);

export async function resolve(specifier, context, next) {
  if (specifier.startsWith(".") && specifier.endsWith(".js") && context.parentURL) {
    const source = new URL(specifier.replace(/\.js$/, ".ts"), context.parentURL);
    if (existsSync(source)) return { url: source.href, format: "module", shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith(".ts")) return next(url, context);
  return { format: "module", source: withoutTypes(fileURLToPath(url)), shortCircuit: true };
}

/** Kept beside what it was made of: to load the compiler takes a second, and a test starts many such processes. */
function withoutTypes(path) {
  const source = readFileSync(path, "utf8");
  const file = new URL(`${digest(path)}.js`, kept);
  const mark = `// ${digest(source)}\n`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (before.startsWith(mark)) return before;
  const { ModuleKind, ScriptTarget, transpileModule } = require("typescript");
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
  });
  mkdirSync(kept, { recursive: true });
  const half = new URL(`${digest(path)}.${process.pid}.${threadId}`, kept);
  writeFileSync(half, mark + outputText);
  renameSync(half, file);
  return mark + outputText;
}

function digest(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

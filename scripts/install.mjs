import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { giveUp, root, say } from "./say.mjs";
import { ensureWebChat } from "./webchat.mjs";

const addon = new URL("node_modules/better-sqlite3/build/Release/better_sqlite3.node", root);

/**
 * Brings `node_modules` to what the lock names, and does nothing when it is there already, whoever put it there.
 * The addon of SQLite is looked for apart: an install without scripts leaves it out.
 */
export function ensurePackages() {
  if (!installedAsLocked()) {
    say("필요한 것을 설치해요. 처음에는 몇 분 걸릴 수 있어요.", "installing; the first time can take some minutes");
    npm(["ci", "--include=dev"]);
  }
  if (!existsSync(addon)) {
    say("SQLite 모듈을 준비해요.", "building the SQLite module");
    npm(["rebuild", "better-sqlite3", "--ignore-scripts=false"]);
  }
}

/** The packages, and Microsoft's Web Chat beside them. */
export function ensureInstalled() {
  ensurePackages();
  ensureWebChat();
}

/** Npm keeps a lock of what it really installed; packages for other platforms are optional and may be absent. */
function installedAsLocked() {
  const wanted = packagesOf("package-lock.json");
  const there = packagesOf("node_modules/.package-lock.json");
  if (!wanted || !there) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || there[path]?.version === version || (optional && !there[path]),
  );
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(new URL(path, root), "utf8")).packages;
  } catch {
    return undefined;
  }
}

function npm(args) {
  const quiet = [...args, "--json=false", "--loglevel=error", "--no-fund", "--no-audit"];
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  const run = spawnSync(command, [...first, ...quiet], {
    cwd: fileURLToPath(root),
    stdio: ["ignore", process.stderr, process.stderr],
    shell: process.platform === "win32" && command === "npm",
  });
  if (run.status === 0) return;
  giveUp(
    "설치하지 못했어요. 위의 내용을 보고 인터넷 연결을 확인한 뒤 다시 해 주세요.",
    `npm ${args[0]} failed: see above, check the network, and try again`,
  );
}

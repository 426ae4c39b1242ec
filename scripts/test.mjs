// `npm test [FILE…]`: brings what tests need, runs them, and ends with the plain line "N passed, N failed".
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkNode } from "./node-version.mjs";
import { root } from "./say.mjs";

checkNode();
// What waits for the network or for the disk goes on beside the rest.
const { beginChromium } = await import("./chromium.mjs");
const chromiumIsThere = await beginChromium();
const { ensurePackages } = await import("./install.mjs");
ensurePackages();
const webChat = ended("scripts/webchat.mjs");
const { ensureBuilt } = await import("./build.mjs");
ensureBuilt();
await webChat;
const chromium = await chromiumIsThere();

const folder = mkdtempSync(join(tmpdir(), "ieum-test-"));
const report = join(folder, "report.json");
const status = await vitest(["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
const { passed, failed } = countsIn(report);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1;

function vitest(args) {
  return ended("node_modules/vitest/vitest.mjs", [...args, ...process.argv.slice(2)], { CHROMIUM_PATH: chromium });
}

/** Runs a script of the project in a process of its own, and gives the status that it ends with. */
function ended(script, args = [], env = {}) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, root)), ...args], {
    cwd: fileURLToPath(root),
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

/** A file that could not even be loaded holds no failed test, but is a failure all the same. */
function countsIn(path) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(path, "utf8"));
    const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

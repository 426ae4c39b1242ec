import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { giveUp, root, say } from "./say.mjs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a chromium that tests can drive; brings one when there is none, or ends with one clear line. */
export async function ensureChromium() {
  const found = (await present()) ?? (await bring());
  if (found) return found;
  return giveUp(
    "화면 시험에 쓸 크로미움이 없어요. 설치한 뒤 CHROMIUM_PATH에 그 경로를 적어 주세요.",
    "no chromium for the browser tests: install one, or set CHROMIUM_PATH to it",
  );
}

async function present() {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return existsSync(named)
      ? named
      : giveUp(`CHROMIUM_PATH에 적힌 파일이 없어요: ${named}`, "CHROMIUM_PATH names no file: mend or unset it");
  const { chromium } = await import("playwright-core");
  return [...usual, chromium.executablePath()].find((path) => path && existsSync(path));
}

async function bring() {
  say("화면 시험에 쓸 크로미움을 설치해요.", "installing chromium for the browser tests");
  withPackages();
  const there = await present();
  if (there) return there;
  const cli = fileURLToPath(new URL("node_modules/playwright-core/cli.js", root));
  run(process.execPath, [cli, "install", "chromium"]);
  return present();
}

/** The system's own packages, with a font that has Hangul, where the rights allow it. */
function withPackages() {
  if (!works("apt-get", ["--version"])) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (asRoot.length > 0 && !works("sudo", ["-n", "true"])) return;
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-y", ...args];
    return run(command, rest);
  };
  apt("update");
  apt("install", "--no-install-recommends", "chromium", "fonts-nanum");
}

function works(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

function run(command, args) {
  return spawnSync(command, args, { stdio: ["ignore", process.stderr, process.stderr], timeout: 600_000 }).status === 0;
}

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { giveUp, root, say } from "./say.mjs";

const playwright = fileURLToPath(new URL("node_modules/playwright-core/", root));

/** What did not come by then does not come. */
const longestMs = 600_000;

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Begins to bring a chromium that tests can drive when there is none, beside whatever else is installed meanwhile. What it
 * gives waits for it and gives its path, or ends with one clear line.
 */
export async function beginChromium() {
  // Before the packages are installed it may be that playwright is there by half.
  const found = await present().catch(() => undefined);
  const packages = found ? undefined : withPackages();
  return async () => {
    await packages;
    const there = (await present()) ?? (await ofPlaywright());
    if (there) return there;
    return giveUp(
      "화면 시험에 쓸 크로미움이 없어요. 설치한 뒤 CHROMIUM_PATH에 그 경로를 적어 주세요.",
      "no chromium for the browser tests: install one, or set CHROMIUM_PATH to it",
    );
  };
}

async function present() {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return existsSync(named)
      ? named
      : giveUp(`CHROMIUM_PATH에 적힌 파일이 없어요: ${named}`, "CHROMIUM_PATH names no file: mend or unset it");
  const found = usual.find((path) => existsSync(path));
  if (found || !existsSync(playwright)) return found;
  const { chromium } = await import("playwright-core");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function ofPlaywright() {
  spawnSync(process.execPath, [join(playwright, "cli.js"), "install", "chromium"], {
    stdio: ["ignore", process.stderr, process.stderr],
    timeout: longestMs,
  });
  return present();
}

/** The system's own packages, with a font that has Hangul, where the rights allow it. */
function withPackages() {
  if (!works("apt-get", ["--version"])) return;
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  if (asRoot.length > 0 && !works("sudo", ["-n", "true"])) return;
  say("화면 시험에 쓸 크로미움을 설치해요.", "installing chromium for the browser tests");
  const apt = "apt-get -qq -y update; exec apt-get -qq -y install --no-install-recommends chromium fonts-nanum";
  const [command, ...rest] = [...asRoot, "env", "DEBIAN_FRONTEND=noninteractive", "sh", "-c", apt];
  const child = spawn(command, rest, { stdio: ["ignore", process.stderr, process.stderr], timeout: longestMs });
  return new Promise((resolve) => {
    child.once("close", resolve);
    child.once("error", resolve);
  });
}

function works(command, args) {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}

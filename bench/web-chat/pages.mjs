// node bench/web-chat/pages.mjs [TIMES]: our own page `/` and Microsoft's Web Chat at `/webchat` beside each other, on a slow
// phone, in a real browser, from the program as it is run.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = fileURLToPath(new URL("../..", import.meta.url));
const times = Number(process.argv[2] ?? 5);

/** Lighthouse's "slow 4G" and a phone four times slower than this machine. */
const network = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const cpu = { rate: 4 };

const folder = mkdtempSync(join(tmpdir(), "ieum-bench-"));
const program = spawn(process.execPath, [join(root, "bin/ieum.mjs"), "serve"], {
  env: { ...process.env, IEUM_DATABASE_URL: `file:${join(folder, "ieum.db")}`, PORT: "0", LOG_LEVEL: "error" },
  stdio: ["ignore", "ignore", "pipe"],
});
const places = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/google-chrome", chromium.executablePath()];
let browser;
try {
  const url = await ready(program);
  browser = await chromium.launch({
    executablePath: places.find((path) => path && existsSync(path)),
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
  });
  console.log(`on a slow phone, median of ${times}:\n`);
  console.log("| page       | bytes, first visit | usable | usable, second visit | first answer to a word |");
  console.log("| ---------- | ------------------ | ------ | -------------------- | ---------------------- |");
  for (const path of ["/", "/webchat"]) console.log(row(path, await measured(`${url}${path}`)));
} finally {
  await browser?.close();
  program.kill("SIGTERM");
  await new Promise((resolve) => program.once("close", resolve));
  rmSync(folder, { recursive: true, force: true });
}

async function measured(url) {
  const runs = [];
  for (let n = 0; n < times; n++) {
    const context = await browser.newContext({ locale: "ko-KR", viewport: { width: 390, height: 844 } });
    const first = await visit(context, url, { answered: true });
    const second = await visit(context, url, { answered: false });
    runs.push({ bytes: first.bytes, usable: first.usable, again: second.usable, answer: first.answer });
    await context.close();
  }
  return runs;
}

/** Usable: what one types stands there and the first words of the talk, too. */
async function visit(context, url, { answered }) {
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  let bytes = 0;
  debug.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await debug.send("Network.enable");
  await debug.send("Network.emulateNetworkConditions", network);
  await debug.send("Emulation.setCPUThrottlingRate", cpu);
  const begun = performance.now();
  await page.goto(url, { waitUntil: "commit", timeout: 120_000 });
  const box = page.getByLabel("하고 싶은 말");
  await box.waitFor({ timeout: 120_000 });
  await page.getByText("안녕하세요, 저는").first().waitFor({ timeout: 120_000 });
  const usable = performance.now() - begun;
  if (!answered) {
    await page.close();
    return { bytes, usable };
  }
  await page.waitForLoadState("networkidle").catch(() => undefined);
  const loaded = bytes;
  await box.fill("도움말");
  const asked = performance.now();
  await box.press("Enter");
  await page.getByText("이렇게").or(page.getByText("도와")).first().waitFor({ timeout: 60_000 });
  const answer = performance.now() - asked;
  await page.close();
  return { bytes: loaded, usable, answer };
}

function row(path, runs) {
  const median = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[runs.length >> 1];
  const seconds = (name) => `${(median(name) / 1000).toFixed(2)} s`;
  const cells = [
    `\`${path}\``,
    median("bytes").toLocaleString("en"),
    seconds("usable"),
    seconds("again"),
    seconds("answer"),
  ];
  return `| ${cells.join(" | ")} |`;
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += chunk;
      const url = /ready: (http\S+)/.exec(told)?.[1];
      if (url) resolve(url);
    });
    child.once("close", () => reject(new Error(told)));
  });
}

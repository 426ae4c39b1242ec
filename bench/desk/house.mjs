import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const masterKey = Buffer.alloc(32, 7);

/** The program as it is run, on a port of its own. */
export async function serve(url) {
  const env = {
    ...process.env,
    PORT: "0",
    IEUM_DATABASE_URL: url,
    IEUM_MASTER_KEY: masterKey.toString("base64"),
    LOG_LEVEL: "warn",
  };
  const child = spawn(process.execPath, [join(root, "bin/ieum.mjs"), "serve"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (chunk) => {
    told += chunk;
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  while (!/staff (?:desk|account)/.test(told)) {
    if (child.exitCode !== null) throw new Error(told);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: /ready: (http\S+)/.exec(told)?.[1] ?? "",
    firstLink: /first staff account[^\n]*: (http\S+)/.exec(told)?.[1] ?? "",
    processorMs: () => processorMs(child.pid),
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Makes the first account by its link; the cookie of whoever is signed in by that. */
export async function firstAccount({ url, firstLink }) {
  const password = "맞는 말 배터리 스테이플";
  const made = await fetch(firstLink, {
    method: "POST",
    redirect: "manual",
    headers: { origin: url },
    body: new URLSearchParams({ login: "boss", name: "김소장", password, again: password }),
  });
  return made.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** What a process used of the processor so far, where the machine tells (Linux; ticks of 10 ms). */
function processorMs(pid) {
  try {
    const ticks = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ").slice(11, 13) ?? [];
    return ticks.reduce((sum, one) => sum + Number(one) * 10, 0);
  } catch {
    return Number.NaN;
  }
}

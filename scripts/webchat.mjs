import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gunzipSync, gzipSync } from "node:zlib";
import { root, say } from "./say.mjs";

// Installed whole it brings 486 MB of which one file is served: that one is taken out of the package instead.
const name = "botframework-webchat";
const version = "4.18.1";
const sha512 = "7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==";
const wanted = ["dist/webchat.js", "dist/webchat.js.LICENSE.txt", "package.json"];

/** Where it is kept: `npm ci` clears it away with the rest. */
const folder = fileURLToPath(new URL(`node_modules/.cache/webchat-${version}/`, root));

/**
 * Brings Microsoft's Web Chat for the page `/webchat`, packed as browsers take it. Never fails a start: without it the page
 * says so, and everything else works. Gives whether it is there.
 */
export function ensureWebChat() {
  if (existsSync(join(folder, "webchat.js.br"))) return true;
  say("Microsoft Web Chat을 준비해요.", "bringing Microsoft's Web Chat");
  const work = mkdtempSync(join(tmpdir(), "ieum-webchat-"));
  try {
    keep(unpacked(fetched(work)));
    return true;
  } catch (error) {
    // Another start that ran at the same time may have brought it.
    if (existsSync(join(folder, "webchat.js.br"))) return true;
    say(
      "Microsoft Web Chat을 가져오지 못했어요. /webchat 말고는 모두 쓸 수 있어요.",
      `no Web Chat, all else works: ${error instanceof Error ? error.message : "unknown"}`,
    );
    return false;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** From whatever registry npm is set to; what it gives is held against the sum. */
function fetched(work) {
  const quiet = ["--silent", "--ignore-scripts", "--fetch-retries=1", "--fetch-timeout=20000"];
  const args = ["pack", `${name}@${version}`, "--pack-destination", work, ...quiet];
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith(".js") ? [process.execPath, [cli]] : ["npm", []];
  const run = spawnSync(command, [...first, ...args], {
    cwd: work,
    stdio: "ignore",
    timeout: 60_000,
    shell: process.platform === "win32" && command === "npm",
  });
  if (run.status !== 0) throw new Error(`npm pack ${name}@${version} failed`);
  const packed = readFileSync(join(work, `${name}-${version}.tgz`));
  if (createHash("sha512").update(packed).digest("base64") !== sha512)
    throw new Error(`${name}@${version} is not what it was: its sum differs`);
  return packed;
}

/** The wanted files of an npm tarball: headers of 512 bytes, each before its content. */
function unpacked(tarball) {
  const tar = gunzipSync(tarball);
  const files = new Map();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const path = text(tar, at, 100);
    const size = Number.parseInt(text(tar, at + 124, 12), 8);
    const file = wanted.find((one) => path === `package/${one}`);
    if (file) files.set(file.replace("dist/", ""), tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  if (files.size !== wanted.length) throw new Error(`${name}@${version} lacks a file`);
  return files;
}

function text(tar, from, length) {
  return tar
    .toString("latin1", from, from + length)
    .split("\0", 1)[0]
    .trim();
}

/** Packed once and well here, so that no start and no request has to. The folder is there whole or not at all. */
function keep(files) {
  const script = files.get("webchat.js");
  const next = `${folder.replace(/[\\/]$/, "")}.${process.pid}`;
  mkdirSync(next, { recursive: true });
  for (const [file, bytes] of files) writeFileSync(join(next, file), bytes);
  writeFileSync(join(next, "webchat.js.gz"), gzipSync(script, { level: 9 }));
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: hint } = constants;
  writeFileSync(
    join(next, "webchat.js.br"),
    brotliCompressSync(script, { params: { [quality]: 10, [hint]: script.length } }),
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureWebChat();

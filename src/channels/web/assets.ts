import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { HttpServer } from "../../http/create-server.js";
import { type StaticFile, staticFile } from "../../http/static-file.js";

/** The files a page loads. */
export interface Assets {
  readonly style: StaticFile;
  readonly script: StaticFile;
  readonly icon: StaticFile;
}

/** Reads the files once, at start. */
export function loadAssets(): Assets {
  const folder = assetFolder(import.meta.dirname);
  const read = (name: string) => readFileSync(join(folder, name));
  // One file on the wire: a slow phone pays for each.
  const style = Buffer.concat([read("base.css"), read("chat.css")]);
  const script = Buffer.concat([read("files.js"), read("chat.js")]);
  return {
    style: staticFile("/assets/chat.css", "text/css; charset=utf-8", style),
    script: staticFile("/assets/chat.js", "text/javascript; charset=utf-8", script),
    icon: staticFile("/assets/icon.svg", "image/svg+xml", read("icon.svg")),
  };
}

export function serveAssets(server: HttpServer, { style, script, icon }: Assets): void {
  server.route("GET", "/assets/chat.css", style.handle);
  server.route("GET", "/assets/chat.js", script.handle);
  server.route("GET", "/assets/icon.svg", icon.handle);
}

/** The compiled code stands in another folder than the assets, which are never compiled. */
function assetFolder(from: string): string {
  const beside = join(from, "assets");
  if (existsSync(beside)) return beside;
  const root = projectRoot(from);
  return join(root, "src/channels/web/assets");
}

function projectRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const above = dirname(from);
  if (above === from) throw new Error("the web chat's assets are missing: package.json was not found above the code");
  return projectRoot(above);
}

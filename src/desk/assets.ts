import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { HttpServer } from "../http/create-server.js";
import { type StaticFile, staticFile } from "../http/static-file.js";

/** The files a page of the desk loads; all of them from this very server. */
export interface Assets {
  readonly style: StaticFile;
  readonly icon: StaticFile;
  /** In the order in which they have to run. */
  readonly scripts: readonly StaticFile[];
  readonly fonts: readonly StaticFile[];
}

const require = createRequire(import.meta.url);

/** One sheet for the browser; what comes later says it more exactly. */
const styles = [
  ...["base.css", "controls.css", "folded.css", "inbox.css"],
  ...["talk.css", "messages.css", "composer.css", "packet.css", "talk-sizes.css"],
  ...[
    "replies.css",
    "understanding.css",
    "people.css",
    "programs.css",
    "screening.css",
    "taking-part.css",
    "reports.css",
    "surveys.css",
  ],
];

/** Reads the files once, at start. */
export function loadAssets(): Assets {
  const folder = assetFolder(import.meta.dirname);
  const own = (name: string) => readFileSync(join(folder, name));
  const script = (name: string, bytes: Buffer) =>
    staticFile(`/desk/assets/${name}`, "text/javascript; charset=utf-8", bytes);
  const fonts = ["400", "700"].map((weight) =>
    staticFile(
      `/desk/assets/pretendard-${weight}.woff2`,
      "font/woff2",
      readFileSync(require.resolve(`@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff2`)),
    ),
  );
  return {
    style: staticFile(
      "/desk/assets/desk.css",
      "text/css; charset=utf-8",
      withFonts(Buffer.concat(styles.map(own)), fonts),
    ),
    icon: staticFile("/desk/assets/icon.svg", "image/svg+xml", own("icon.svg")),
    scripts: [
      script("htmx.js", readFileSync(require.resolve("htmx.org/dist/htmx.min.js"))),
      script("morph.js", readFileSync(require.resolve("idiomorph/dist/idiomorph-ext.min.js"))),
      ...["page.js", "drafts.js", "news.js", "keys.js", "presses.js"].map((name) => script(name, own(name))),
    ],
    fonts,
  };
}

export function serveAssets(server: HttpServer, { style, icon, scripts, fonts }: Assets): void {
  for (const file of [style, icon, ...scripts, ...fonts])
    server.route("GET", file.href.split("?", 1)[0] ?? "", file.handle);
}

/** The style sheet names its fonts by weight; here they get the address that carries their hash. */
function withFonts(style: Buffer, [regular, bold]: readonly StaticFile[]): Buffer {
  const text = style
    .toString()
    .replace("pretendard-400", regular?.href ?? "")
    .replace("pretendard-700", bold?.href ?? "");
  return Buffer.from(text);
}

/** The compiled code stands in another folder than the assets, which are never compiled. */
function assetFolder(from: string): string {
  const beside = join(from, "assets");
  return existsSync(beside) ? beside : join(projectRoot(from), "src/desk/assets");
}

function projectRoot(from: string): string {
  if (existsSync(join(from, "package.json"))) return from;
  const above = dirname(from);
  if (above === from) throw new Error("the desk's assets are missing: package.json was not found above the code");
  return projectRoot(above);
}

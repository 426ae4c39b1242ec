import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type StaticFile, staticFile } from "../../http/static-file.js";

/** What the page loads besides Web Chat itself. */
export interface PageFiles {
  readonly style: StaticFile;
  readonly script: StaticFile;
  /** What the script imports. */
  readonly modules: readonly StaticFile[];
  readonly icon: StaticFile;
  readonly fonts: readonly StaticFile[];
}

const at = "/webchat/assets";
const kept = "node_modules/.cache/webchat-4.18.1";
const require = createRequire(import.meta.url);

/** Reads our own files of the page. `root` is the project's folder: what is compiled stands apart from them. */
export function loadPageFiles(root: string): PageFiles {
  const own = (name: string) => readFileSync(join(root, "src/channels/webchat/assets", name), "utf8");
  const script = (name: string, text: string) =>
    staticFile(`${at}/${name}`, "text/javascript; charset=utf-8", Buffer.from(text));
  const modules = ["talk.js", "look.js"].map((name) => script(name, own(name)));
  const fonts = ["400", "700"].map((weight) =>
    staticFile(
      `${at}/pretendard-${weight}.woff2`,
      "font/woff2",
      readFileSync(require.resolve(`@fontsource/pretendard/files/pretendard-latin-${weight}-normal.woff2`)),
    ),
  );
  return {
    style: staticFile(`${at}/page.css`, "text/css; charset=utf-8", Buffer.from(addressed(own("page.css"), fonts))),
    script: script("page.js", addressed(own("page.js"), modules)),
    modules,
    icon: staticFile(`${at}/icon.svg`, "image/svg+xml", Buffer.from(own("icon.svg"))),
    fonts,
  };
}

/** What a file names beside itself gets the address that carries its hash. */
function addressed(text: string, files: readonly StaticFile[]): string {
  return files.reduce((done, { href }) => done.replace(`./${/[^/]+(?=\?)/.exec(href)?.[0]}`, href), text);
}

/** Whether Web Chat was brought. */
export function hasWebChat(root: string): boolean {
  return existsSync(join(root, kept, "webchat.js.br"));
}

/**
 * Microsoft's Web Chat as `scripts/webchat.mjs` brought it, read when it is first asked for; undefined while it is not there.
 */
export function webChatScript(root: string): () => StaticFile | undefined {
  const read = (name: string) => readFileSync(join(root, kept, name));
  let file: StaticFile | undefined;
  return () => {
    if (file === undefined && hasWebChat(root)) {
      const packed = { gzip: read("webchat.js.gz"), brotli: read("webchat.js.br") };
      file = staticFile(`${at}/webchat.js`, "text/javascript; charset=utf-8", read("webchat.js"), packed);
    }
    return file;
  };
}

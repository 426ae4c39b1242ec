import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import type { Sentence } from "./load-sentences.js";
import { teamsManifest } from "./teams-manifest.js";

export interface PackageOf {
  readonly root: string;
  readonly words: Sentence;
  readonly appId: string | undefined;
  readonly publicUrl: string | undefined;
  /** Where somebody reads what becomes of their data, and on what terms they talk: pages over https. */
  readonly pages: { readonly privacy: string | undefined; readonly terms: string | undefined };
}

/** What goes into the package beside the manifest; made from the drawings beside them. */
const icons = ["color.png", "outline.png"];
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Of every file in the package: the same settings give the same bytes. */
const madeAt = new Date("2026-01-01T00:00:00");

/** The package of the Teams app: the manifest and two icons. `missing`: what has to be set first, in one line. */
export function teamsPackage({
  root,
  words,
  appId,
  publicUrl,
  pages: { privacy, terms },
}: PackageOf):
  | { readonly kind: "made"; readonly zip: Uint8Array }
  | { readonly kind: "missing"; readonly what: string } {
  if (appId === undefined || !guid.test(appId))
    return {
      kind: "missing",
      what: "the package needs the bot's application id: set MicrosoftAppId=… as the Azure portal shows it",
    };
  if (publicUrl === undefined || !publicUrl.startsWith("https://"))
    return { kind: "missing", what: "Teams needs an address of ours: set IEUM_PUBLIC_URL=https://…" };
  if (!isPage(privacy) || !isPage(terms))
    return { kind: "missing", what: "Teams takes only pages over https: give --privacy and --terms as https://…" };
  const manifest = JSON.stringify(teamsManifest(words, { appId, publicUrl, privacy, terms }), null, 2);
  const files = {
    "manifest.json": new TextEncoder().encode(`${manifest}\n`),
    ...Object.fromEntries(icons.map((name) => [name, new Uint8Array(readFileSync(join(root, folder, name)))])),
  };
  return { kind: "made", zip: zipSync(files, { mtime: madeAt }) };
}

const folder = "src/channels/bot-framework/assets";

const isPage = (url: string | undefined): url is string =>
  url !== undefined && /^https:\/\//.test(url) && URL.canParse(url);

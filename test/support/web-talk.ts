import { afterEach } from "vitest";
import type { WebLimits } from "../../src/channels/web/create-web-channel.js";
import { createPageReader, type PageReader } from "./page-reader.js";
import { createScriptedAssistant, type Script, type ScriptedAssistant } from "./scripted-assistant.js";
import { startWebSite, type WebSite } from "./web-site.js";

export interface WebTalk {
  readonly assistant: ScriptedAssistant;
  readonly site: WebSite;
  readonly reader: PageReader;
}

const sites: WebSite[] = [];

/** A web chat of its own, stopped after the test, and somebody to read its pages. */
export async function webTalk(
  how: { script?: Script; publicUrl?: string; limits?: Partial<WebLimits>; now?: () => Date } = {},
): Promise<WebTalk> {
  const { script, ...rest } = how;
  const assistant = createScriptedAssistant(script);
  const site = await startWebSite(assistant, rest);
  sites.push(site);
  return { assistant, site, reader: createPageReader(site.url) };
}

/** To be called once in a test file that uses `webTalk`. */
export function stopWebTalks(): void {
  afterEach(async () => {
    await Promise.all(sites.splice(0).map((site) => site.stop()));
  });
}

import { createHash } from "node:crypto";
import { expect } from "vitest";
import type { Assistant } from "../../../src/assistant/assistant.js";
import type { Way } from "../play-through.js";
import { wordsMeant } from "../slack-words.js";
import { startWebSite } from "../web-site.js";
import { words } from "../world.js";

/** Our own page over HTTP, as a browser without a script sends its forms and reads what comes back. */
export async function web(assistant: Assistant): Promise<Way> {
  const site = await startWebSite(assistant);
  let sent = 0;
  const ask = async (who: string, path: string, fields?: Record<string, string>) => {
    const headers = { accept: "text/html", cookie: `ieum=${tokenOf(who)}` };
    const form = fields && { method: "POST", body: new URLSearchParams(fields) };
    const answer = await fetch(new URL(path, site.url), { headers, redirect: "manual", ...form });
    return { status: answer.status, html: await answer.text() };
  };
  const post = (who: string, fields: Record<string, string>) =>
    ask(who, "/chat", { event: `form-${String(++sent).padStart(16, "0")}`, ...fields });
  return {
    conversationOf: async (who) => `web-${createHash("sha256").update(tokenOf(who)).digest("hex").slice(0, 32)}`,
    async do(who, does) {
      switch (does.kind) {
        case "waits":
          return [];
        case "says": {
          const { status } = await post(who, { text: does.text });
          expect([303, 422]).toContain(status);
          return status === 422 ? [tooLong] : [];
        }
        case "presses": {
          const { html } = await ask(who, "/?show=all");
          const buttons = [...html.matchAll(/<button name="pick" value="([^"]+)">([^<]*)<\/button>/g)];
          const pick = buttons.findLast(([, , label = ""]) => asRead(label) === does.label)?.[1];
          if (pick === undefined) throw new Error(`nothing to press is called ${does.label}`);
          expect((await post(who, { pick })).status).toBe(303);
          return [];
        }
      }
    },
    async shown(who, said) {
      const { html } = await ask(who, "/?show=all");
      return said.map(({ seq }) => wordsOf(html, seq)).join("");
    },
    // A line across the talk is drawn, not written.
    meant: (said) => wordsMeant(said).replaceAll("─", ""),
    stop: () => site.stop(),
  };
}

/** The page tells it in words of its own; the talk has none of it. */
const tooLong = { from: "assistant", text: words.word({ say: "common.tooLong", with: { longest: 10_000 } }) } as const;

/** What a browser keeps of somebody's talk. */
function tokenOf(who: string): string {
  return createHash("sha256").update(who).digest("base64url");
}

/** Everything there is to read in one message of the page, who says it left out. */
function wordsOf(html: string, seq: number): string {
  const from = html.indexOf(`id="m${seq}"`);
  const rest = from < 0 ? "" : html.slice(html.indexOf(">", from) + 1);
  const one = rest.split(/<div class="m |<\/main>|<\/ol>/)[0] ?? "";
  const bare = one.replace(/<b class="[^"]*">[^<]*<\/b>/g, "").replace(/<[^>]+>/g, "");
  return asRead(bare).replace(/\s/g, "");
}

function asRead(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;/g, "'")
    .replace(/&amp;/g, "&");
}

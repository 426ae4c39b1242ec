import { createPaint } from "../../src/channels/terminal/paint.js";
import { render } from "../../src/channels/terminal/render.js";
import { messageView } from "../../src/channels/web/message-view.js";
import type { SaidMessage } from "../../src/conversation/message.js";
import type { Golden } from "./golden-channels.js";
import { webWords } from "./web-site.js";
import { words } from "./world.js";

/** As it is drawn in a terminal of the usual width. */
export function terminalGolden(message: SaidMessage): Golden {
  const look = { columns: 80, paint: createPaint("off"), words: (key: string) => words.word({ say: key }) };
  return { lines: render(message, look).lines, faults: [] };
}

/** As it stands on our own page: the words of its elements, a line each. */
export function webGolden(message: SaidMessage): Golden {
  const html = String(messageView(message, { words: webWords, formId: () => "form" }));
  const text = html
    .replace(/<button[^>]*>([^<]*)<\/button>/g, "[$1] ")
    .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, "[$2 → $1] ")
    .replace(/<form[^>]*>/g, "\nbuttons   ")
    .replace(/<section[^>]*>/g, "\ncard ─────")
    .replace(/<p class="line">/g, "\nline      ")
    .replace(/<p class="links">/g, "\nlinks     ")
    .replace(/<b class="[^"]*">([^<]*)<\/b>/g, "($1) ")
    .replace(/<h2>([^<]*)<\/h2>/g, "\n          *$1*")
    .replace(/<dt>([^<]*)<\/dt><dd>/g, "\n          $1: ")
    .replace(/<(?:p|div)(?: [^>]*)?>/g, "\n          ")
    .replace(/<[^>]+>/g, "");
  const lines = asRead(text)
    .split("\n")
    .map((line) => line.trimEnd());
  return { lines: lines.filter((line) => line.trim() !== ""), faults: [] };
}

function asRead(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
}

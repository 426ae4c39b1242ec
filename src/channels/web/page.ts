import type { SaidMessage } from "../../conversation/message.js";
import type { Language } from "../../domain/languages.js";
import { type Html, html } from "../../http/html.js";
import { asAmended } from "../../words/as-amended.js";
import type { Assets } from "./assets.js";
import { type FilesTaken, filesField, filesForm } from "./files-form.js";
import { messageView, type Rendering } from "./message-view.js";
import { menuItems } from "./posted.js";
import type { WebKey, Words } from "./words.js";

export interface PageContent {
  readonly messages: readonly SaidMessage[];
  /** Whether every message is shown, or only the last ones with a way to the rest. */
  readonly extent: "all" | "recent";
  /** What went wrong with the last thing sent, in words. */
  readonly trouble?: string;
  /** What the person had written and must not lose, and the name of the form it was in. */
  readonly kept?: { readonly text: string; readonly event: string };
  /** Whether files would go to somebody; no without. */
  readonly files?: FilesTaken;
}

/** How many messages a page starts with; a long talk stays light on a slow phone. */
const recent = 60;

/** The whole chat. Everything on it works without a script. */
export function chatPage(content: PageContent, assets: Assets, rendering: Rendering): string {
  const { words, formId, language } = rendering;
  const messages = asAmended(content.messages);
  const shown = content.extent === "all" ? messages : messages.slice(-recent);
  // Where a page without a script goes after a message: an answer is read from its beginning.
  const asked = shown.findLast(({ from }) => from === "person");
  const menu = menuItems.map((item) => html`<button name="pick" value="${item}">${words(`web.menu.${item}`)}</button>`);
  const others = otherLanguages(language).map(
    ([item, key]) =>
      html`<button name="pick" value="${item}" lang="${item === "english" ? "en" : "ko"}">${words(key)}</button>`,
  );
  const earlier =
    shown.length < messages.length
      ? html`<p class="earlier"><a href="/?show=all">${words("web.earlier")}</a></p>`
      : null;
  return layout(
    words,
    assets,
    language,
    html`<a class="skip" href="#text">${words("web.skip")}</a>
<header><h1>${words("web.name")}</h1><form method="post" action="/chat"><input type="hidden" name="event" value="${formId()}"><div role="group" aria-label="${words("web.menu.name")}">${menu}${others}</div></form></header>
<main>
<p class="notice">${words("web.notice")}</p>
${earlier}<div id="log" role="log" aria-live="polite" aria-label="${words("web.log")}">${shown.map(
      (message) => html`${message === asked ? html`<a id="latest"></a>` : null}${messageView(message, rendering)}`,
    )}</div>
<p id="busy" role="status" data-busy="${words("web.busy")}"></p>
</main>
${filesForm(rendering)}<form id="compose" method="post" action="/chat" aria-label="${words("web.compose")}" data-offline="${words("web.trouble.offline")}">
<p id="trouble" role="alert">${content.trouble ?? ""}</p>
<input type="hidden" name="event" value="${content.kept?.event ?? formId()}">
<label for="text">${words("web.label")}</label>
<div class="row">${filesField(content.files ?? "no", rendering)}<textarea id="text" name="text" rows="1" autocomplete="off" enterkeyhint="send" placeholder="${words("web.hint")}" aria-describedby="trouble">
${content.kept?.text ?? ""}</textarea><button class="send">${words("web.send")}</button></div>
</form>`,
  );
}

/** The way to English, or back: whoever cannot read the page must be able to find it. */
function otherLanguages(language: Language | undefined) {
  return language === "en" ? ([["korean", "language.korean"]] as const) : ([["english", "language.english"]] as const);
}

/** For what went wrong outside the chat. */
export function errorPage(status: number, words: Words, assets: Assets, why?: WebKey): string {
  const reasons: Readonly<Record<number, WebKey>> = { 404: "web.error.notFound", 413: "web.error.tooLarge" };
  const reason = words(why ?? reasons[status] ?? "web.error.other");
  return layout(
    words,
    assets,
    undefined,
    html`<main class="error"><h1>${words("web.error.title")}</h1><p>${reason}</p><p><a href="/">${words("web.error.home")}</a></p></main>`,
  );
}

function layout(words: Words, { style, script, icon }: Assets, language: Language | undefined, body: Html): string {
  return html`<!doctype html>
<html lang="${language === "en" ? "en" : "ko"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${words("web.title")}</title>
<link rel="stylesheet" href="${style.href}" integrity="${style.integrity}">
<link rel="icon" href="${icon.href}" type="image/svg+xml">
<script src="${script.href}" integrity="${script.integrity}" defer></script>
</head>
<body>
${body}
</body>
</html>
`.toString();
}

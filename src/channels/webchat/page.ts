import { type Html, html } from "../../http/html.js";
import type { Reply } from "../../http/reply.js";
import type { StaticFile } from "../../http/static-file.js";
import type { PageFiles } from "./files.js";
import { type Words, wordsInWebChat } from "./words.js";

/**
 * As strict as elsewhere, with what Web Chat needs besides: it fills empty style elements by script (the hash is of nothing at
 * all) and draws small pictures from its own code.
 */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
  "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; " +
  "frame-ancestors 'none'";

/** The talk in Microsoft's Web Chat. */
export function webChatPage(webChat: StaticFile, files: PageFiles, words: Words): Reply {
  const inside = html`<main id="webchat" tabindex="-1" aria-label="${words("webchat.talk")}" data-words="${JSON.stringify(wordsInWebChat(words))}"><p class="opening">${words("webchat.opening")}</p></main>
<p id="trouble" role="status" data-failed="${words("webchat.failed")}" data-away="${words("webchat.away")}" data-too-long="${words("webchat.tooLong")}"></p>
<noscript><p class="plain">${words("webchat.noScript")}</p></noscript>`;
  const scripts = html`${files.modules.map(
    ({ href, integrity }) => html`<link rel="modulepreload" href="${href}" integrity="${integrity}">
`,
  )}<script src="${webChat.href}" integrity="${webChat.integrity}" defer></script>
<script type="module" src="${files.script.href}" integrity="${files.script.integrity}"></script>
`;
  return page(200, inside, scripts, files, words);
}

/** While Web Chat is not there: the way to the other chat. */
export function withoutWebChat(files: PageFiles, words: Words): Reply {
  return page(503, html`<main class="plain"><p>${words("webchat.missing")}</p></main>`, null, files, words);
}

function page(status: number, inside: Html, scripts: Html | null, files: PageFiles, words: Words): Reply {
  const body = html`<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${words("webchat.title")}</title>
<link rel="stylesheet" href="${files.style.href}" integrity="${files.style.integrity}">
<link rel="icon" href="${files.icon.href}" type="image/svg+xml">
${scripts}</head>
<body>
<header><h1>${words("webchat.name")}</h1><a href="/">${words("webchat.other")}</a><p class="notice">${words("webchat.notice")}</p></header>
${inside}
</body>
</html>
`.toString();
  const headers = { "content-security-policy": policy };
  return { kind: "content", status, type: "text/html; charset=utf-8", body, headers };
}

import type { PersonFile } from "../../assistant/ports.js";
import type { Language } from "../../domain/languages.js";
import { type Html, html } from "../../http/html.js";
import type { Assets } from "./assets.js";
import type { Words } from "./words.js";

type Look = Pick<Assets, "style" | "icon">;

/** Everything that is kept about the person who holds the link. */
export function myDataPage({ sections }: PersonFile, path: string, words: Words, look: Look): string {
  return layout(
    { words, look, title: words("web.own.title") },
    html`<h1>${words("web.own.title")}</h1>
<p>${words("web.own.text")}</p>
<p><a href="${path}/data.json" download="my-data.json">${words("web.own.file")}</a></p>
${sections.map(({ title, rows }) => section(title, rows, words))}`,
  );
}

/** The link has run out, or never was: the same words, so that nobody learns which. */
export function goneView(words: Words, look: Look): string {
  return layout(
    { words, look, title: words("web.own.title") },
    html`<h1>${words("web.own.goneTitle")}</h1><p>${words("web.own.goneText")}</p>`,
  );
}

function section(title: string, rows: PersonFile["sections"][number]["rows"], words: Words): Html {
  return html`<section class="card"><h2>${title}</h2>${
    rows.length === 0
      ? html`<p>${words("web.own.nothing")}</p>`
      : html`<dl>${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
  }</section>
`;
}

export interface Frame {
  readonly words: Words;
  readonly look: Look;
  readonly title: string;
  /** The usual one without. */
  readonly language?: Language;
}

/** The frame of a page that somebody opens by a link of their own. */
export function layout({ words, look: { style, icon }, title, language }: Frame, body: Html): string {
  return html`<!doctype html>
<html lang="${language === "en" ? "en" : "ko"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${style.href}" integrity="${style.integrity}">
<link rel="icon" href="${icon.href}" type="image/svg+xml">
</head>
<body>
<main class="own">
${body}
<p class="unprinted"><a href="/">${words("web.own.back")}</a></p>
</main>
</body>
</html>
`.toString();
}

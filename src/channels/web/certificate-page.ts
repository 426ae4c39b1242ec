import type { Certificate } from "../../assistant/ports.js";
import { html } from "../../http/html.js";
import type { Assets } from "./assets.js";
import { layout } from "./my-data-page.js";
import type { Words } from "./words.js";

/** A person's own certificate, to look at and print. */
export function certificatePage(
  { number, name, program, offering, period, done, issuedOn, agency, example }: Certificate,
  path: string,
  words: Words,
  look: Pick<Assets, "style" | "icon">,
): string {
  const row = (label: string, value: string) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  return layout(
    { words, look, title: words("certificate.title") },
    html`<article class="card certificate">
<p>${words("certificate.number", { number })}</p>
<h1>${words("certificate.title")}</h1>
<dl>${row(words("certificate.name"), name)}${row(words("certificate.program"), program)}${row(
      words("certificate.offering"),
      offering,
    )}${period === undefined ? null : row(words("certificate.period"), period)}${
      done.length === 0 ? null : row(words("certificate.done"), done.join(" · "))
    }</dl>
<p>${words("certificate.text")}</p>
<p>${words("certificate.on", { day: issuedOn })}</p>
<p><strong>${agency}</strong></p>
${example ? html`<p>${words("certificate.example")}</p>` : null}
</article>
<p class="unprinted">${words("certificate.print")} <a href="${path}.pdf" download="certificate.pdf">${words("certificate.pdf")}</a></p>`,
  );
}

import type { SaidMessage, WordedCard, WordedChoice } from "../../conversation/message.js";
import type { Language } from "../../domain/languages.js";
import { type Html, html } from "../../http/html.js";
import type { ShownMessage } from "../../words/as-amended.js";
import { type ChoicePlace, writePlace } from "../../words/fit/choice-place.js";
import { splitDivider } from "../../words/fit/divider.js";
import { filesView } from "./files-view.js";
import type { Words } from "./words.js";

export interface Rendering {
  readonly words: Words;
  /** What the talk is held in; the usual language without. */
  readonly language?: Language;
  /** A fresh name for a form; a form that is sent twice carries the same one. */
  readonly formId: () => string;
}

/** One message of the talk, the same on the page and in the stream. */
export function messageView(message: ShownMessage, rendering: Rendering): Html {
  const { divider, text } = splitDivider(message.amended === "deleted" ? gone(message, rendering) : message.text);
  const who = rendering.words(`web.from.${message.from}`);
  const bubble =
    text === ""
      ? null
      : html`<p class="b"><b class="${message.from === "staff" ? "who" : "sr"}">${who} </b>${text}${
          message.amended === "edited" ? html` <small class="mark">${rendering.words("amend.mark")}</small>` : null
        }</p>`;
  return html`<div class="m ${message.from}${message.amended === "deleted" ? " gone" : ""}" id="m${message.seq}" data-seq="${message.seq}">${
    divider === null ? null : html`<p class="line">${divider}</p>`
  }${bubble}${(message.cards ?? []).map((card, at) => cardView(card, message.seq, at, rendering))}${filesView(message, rendering.words)}${linksView(message)}${choicesView(
    message.choices ?? [],
    (index) => ({ seq: message.seq, card: null, index }),
    rendering,
  )}</div>`;
}

function gone({ from }: ShownMessage, { words }: Rendering): string {
  return words(from === "person" ? "amend.gone.person" : "amend.gone.staff");
}

function cardView(card: WordedCard, seq: number, at: number, rendering: Rendering): Html {
  const facts = card.facts ?? [];
  return html`<section class="card"><h2>${card.title}</h2>${card.text === undefined ? null : html`<p>${card.text}</p>`}${
    facts.length === 0
      ? null
      : html`<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
  }${choicesView(card.choices ?? [], (index) => ({ seq, card: at, index }), rendering, card.title)}</section>`;
}

/** In a card the button's name says which card it belongs to: "자세히" four times over tells a listener nothing. */
function choicesView(
  choices: readonly WordedChoice[],
  place: (index: number) => ChoicePlace,
  { words, formId }: Rendering,
  of?: string,
): Html | null {
  if (choices.length === 0) return null;
  const group = of === undefined ? words("web.choices") : `${of}: ${words("web.choices")}`;
  return html`<form class="choices" method="post" action="/chat"><input type="hidden" name="event" value="${formId()}"><div role="group" aria-label="${group}">${choices.map(
    ({ label }, index) => html`<button name="pick" value="${writePlace(place(index))}">${label}</button>`,
  )}</div></form>`;
}

function linksView({ links = [] }: SaidMessage): Html | null {
  const safe = links.filter(({ url }) => isOwnPage(url) || isSafeAway(url));
  if (safe.length === 0) return null;
  return html`<p class="links">${safe.map(
    ({ label, url }) => html`<a href="${url}" rel="noopener noreferrer" target="_blank">${label}</a>`,
  )}</p>`;
}

/** A page of this very server: "/my-data/…". */
function isOwnPage(url: string): boolean {
  return /^\/[\w-]+(?:\/[\w-]+)*(?:\.ics)?$/.test(url);
}

function isSafeAway(url: string): boolean {
  return URL.canParse(url) && /^(https?|tel|mailto):/.test(new URL(url).protocol);
}

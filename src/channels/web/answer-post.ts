import type { Reply } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import type { FilesTaken } from "./files-form.js";
import { inLanguageOf } from "./in-language.js";
import { chatPage, type PageContent } from "./page.js";
import { longestText } from "./posted.js";
import type { Site } from "./site.js";
import { keepTalk, newTalk, type Talk } from "./talk-cookie.js";
import { within } from "./within.js";
import type { Trouble, Words } from "./words.js";

/** What came of a form. `kept` was not taken: what the person wrote goes back to them, word for word. */
export type Outcome =
  | { readonly kind: "taken" }
  | {
      readonly kind: "kept";
      readonly trouble: Trouble;
      readonly status: number;
      readonly text?: string;
      readonly event?: string;
    }
  /** Files that were not taken, and why in words. */
  | { readonly kind: "told"; readonly words: string; readonly status: number }
  /** The person of this talk was erased: a new talk begins. */
  | { readonly kind: "gone" };

/** Answers the page's script in JSON, and a form sent without it by a page. */
export async function answerPost(request: HttpRequest, talk: Talk, outcome: Outcome, house: Site): Promise<Reply> {
  const site = outcome.kind === "taken" ? house : await inLanguageOf(house, talk.conversation).catch(() => house);
  switch (outcome.kind) {
    case "taken": {
      const settled = site.assistant.settled(talk.conversation).then(() => site.streams.settled(talk.conversation));
      settled.catch(site.onError);
      // An open stream brings the answer; without one, it is on the page that comes next.
      if (request.headers["x-live"] !== "1") await within(settled, site.answerWithinMs);
      return isScripted(request) ? { kind: "nothing", status: 204 } : { kind: "redirect", to: "/#latest" };
    }
    case "kept": {
      const trouble = troubleWords(outcome.trouble, site.words, outcome.text ?? "");
      if (isScripted(request)) return told(outcome.status, outcome.trouble, trouble, talk, site);
      const { text, event } = outcome;
      const kept = text !== undefined && event !== undefined ? { kept: { text, event } } : {};
      return again(outcome.status, trouble, talk, site, kept);
    }
    case "told":
      return isScripted(request)
        ? told(outcome.status, "file", outcome.words, talk, site)
        : again(outcome.status, outcome.words, talk, site);
    case "gone": {
      const fresh = newTalk(site.random);
      const trouble = troubleWords("gone", site.words, "");
      if (isScripted(request)) return told(410, "gone", trouble, fresh, site);
      await site.assistant.greet("web", fresh.conversation);
      const messages = await site.assistant.messagesAfter(fresh.conversation, 0);
      return page(410, { messages, extent: "recent", trouble }, fresh, site);
    }
  }
}

/** The page as it was, with what went wrong. */
async function again(
  status: number,
  trouble: string,
  talk: Talk,
  site: Site,
  kept: Pick<PageContent, "kept"> = {},
): Promise<Reply> {
  const messages = await site.assistant.messagesAfter(talk.conversation, 0).catch(() => []);
  const files = await filesTaken(talk, site).catch(() => "no" as const);
  return page(status, { messages, extent: "recent", trouble, files, ...kept }, talk, site);
}

/** Whether the page offers to send files. */
export async function filesTaken({ conversation }: Talk, { files }: Site): Promise<FilesTaken> {
  return (await files?.taken(conversation)) ?? "no";
}

/** A page that goes with a talk: the browser keeps the talk's token for its next visit. */
export function page(status: number, content: PageContent, talk: Talk, site: Site): Reply {
  const body = chatPage(content, site.assets, site);
  return { kind: "content", status, type: "text/html; charset=utf-8", body, headers: cookie(talk, site) };
}

function told(status: number, error: Trouble | "file", words: string, talk: Talk, site: Site): Reply {
  const body = JSON.stringify({ error, words });
  return { kind: "content", status, type: "application/json; charset=utf-8", body, headers: cookie(talk, site) };
}

/** Whether the page's own script asks; a browser that sends a form by itself asks for a page. */
export function isScripted(request: HttpRequest): boolean {
  return request.headers.accept === "application/json";
}

function cookie(talk: Talk, site: Site): { "set-cookie": string } {
  return { "set-cookie": keepTalk(talk, site) };
}

function troubleWords(trouble: Trouble, words: Words, text: string): string {
  return words(`web.trouble.${trouble}`, { most: longestText, length: text.length });
}

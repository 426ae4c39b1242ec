import { attachment } from "../../http/attachment.js";
import type { Reply } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { errorPage } from "./page.js";
import type { Site } from "./site.js";
import { talkOf } from "./talk-cookie.js";

/** What an id or a link of ours can look like. */
const keyForm = /^[\w-]{6,160}$/;

/**
 * Hands out a file: by its id to the browser that has the talk, by a signed link to whoever was given that. One that is
 * gone, never was, or is another's: the same words, so that nobody learns which.
 */
export async function getFile(request: HttpRequest, site: Site): Promise<Reply> {
  const key = request.params.key ?? "";
  const file = keyForm.test(key) ? await found(request, key, site) : undefined;
  if (file) return attachment(file);
  const body = errorPage(404, site.words, site.assets, "web.file.gone");
  return { kind: "content", status: 404, type: "text/html; charset=utf-8", body };
}

async function found(request: HttpRequest, key: string, { files, secure }: Site) {
  const talk = talkOf(request.headers, { secure });
  return (talk && (await files?.ofTalk(talk.conversation, key))) ?? files?.byLink(key);
}

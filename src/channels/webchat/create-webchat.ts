import type { HttpServer } from "../../http/create-server.js";
import { type Reply, refuse } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import { isSameOrigin } from "../../http/same-origin.js";
import { hasWebChat, loadPageFiles, webChatScript } from "./files.js";
import { webChatPage, withoutWebChat } from "./page.js";
import { keepSecret, newSecret, secretOf } from "./talk-secret.js";
import type { Words } from "./words.js";

export interface WebChatOptions {
  readonly words: Words;
  /** The project's folder. */
  readonly root: string;
  /** A Direct Line token for the talk that belongs to a secret, as its clients read it. */
  readonly ticketFor: (secret: string) => object;
  /** Unguessable bytes; `randomBytes` of node:crypto. */
  readonly random: (bytes: number) => Uint8Array;
  /** Where people reach the page; `https:` makes the cookie a `__Host-` one. */
  readonly publicUrl?: string;
}

/** The same chat in Microsoft's Web Chat, at `/webchat`: for who is used to it, and to hold Direct Line to its word. */
export function mountWebChat(server: HttpServer, options: WebChatOptions): { readonly isThere: boolean } {
  const { words, root } = options;
  const files = loadPageFiles(root);
  const webChat = webChatScript(root);
  server.route("GET", "/webchat", () => {
    const script = webChat();
    return script === undefined ? withoutWebChat(files, words) : webChatPage(script, files, words);
  });
  server.route("GET", "/webchat/assets/webchat.js", (request) => {
    return webChat()?.handle(request) ?? refuse(404, "there is nothing here");
  });
  for (const { href, handle } of [files.style, files.script, files.icon, ...files.modules, ...files.fonts])
    server.route("GET", href.split("?", 1)[0] ?? "", handle);
  server.route("POST", "/webchat/talk", (request) => ticket(request, options));
  return { isThere: hasWebChat(root) };
}

/** The talk of this browser, kept in a cookie: a page that is opened again, or a second one, goes on with it. */
function ticket({ headers }: HttpRequest, { ticketFor, random, publicUrl }: WebChatOptions): Reply {
  if (!isSameOrigin(headers, publicUrl)) return refuse(403, "this is not a page of this server");
  const how = { secure: publicUrl?.startsWith("https:") ?? false };
  const secret = secretOf(headers, how) ?? newSecret(random);
  return {
    kind: "content",
    status: 200,
    type: "application/json; charset=utf-8",
    body: JSON.stringify(ticketFor(secret)),
    headers: { "set-cookie": keepSecret(secret, how) },
  };
}

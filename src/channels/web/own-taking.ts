import type { OwnTakingPort } from "../../assistant/ports.js";
import type { HttpServer } from "../../http/create-server.js";
import type { Reply } from "../../http/reply.js";
import type { Assets } from "./assets.js";
import { certificatePage } from "./certificate-page.js";
import { goneView } from "./my-data-page.js";
import type { Words } from "./words.js";

export interface OwnTakingOptions {
  readonly ownTaking: OwnTakingPort;
  readonly words: Words;
  readonly assets: Assets;
}

/** What a token can look like; anything else is no link of ours. */
const tokenForm = /^[\w-]{23,200}$/;

/** Neither the address, which holds the token, nor what is behind it goes anywhere from here. */
const headers = { "referrer-policy": "no-referrer", "x-robots-tag": "noindex", "cache-control": "no-store" };

/**
 * Puts calendar files at `/calendar/:token.ics`, and people's own certificates at `/certificate/:token`, to look at and
 * print, and `.pdf`. Whoever has a link may open it; a certificate's runs out. No cookie is read or set.
 */
export function mountOwnTaking(server: HttpServer, { ownTaking, words, assets }: OwnTakingOptions): void {
  const gone = (): Reply => page(404, goneView(words, assets));
  server.route("GET", "/calendar/:file", async ({ params }) => {
    const token = tokenOf(params.file, ".ics");
    const body = token === undefined ? undefined : await ownTaking.calendar(token);
    if (body === undefined) return gone();
    return file("text/calendar; charset=utf-8", body, "calendar.ics");
  });
  server.route("GET", "/certificate/:file", async ({ params, path }) => {
    const pdf = tokenOf(params.file, ".pdf");
    if (pdf !== undefined) {
      const body = await ownTaking.certificatePdf(pdf);
      return body ? file("application/pdf", body, "certificate.pdf") : gone();
    }
    const token = tokenOf(params.file, "");
    const certificate = token === undefined ? undefined : await ownTaking.certificate(token);
    return certificate ? page(200, certificatePage(certificate, path, words, assets)) : gone();
  });
}

function tokenOf(file: string | undefined, ending: string): string | undefined {
  if (file === undefined || !file.endsWith(ending)) return undefined;
  const token = file.slice(0, file.length - ending.length);
  return tokenForm.test(token) ? token : undefined;
}

function page(status: number, body: string): Reply {
  return { kind: "content", status, type: "text/html; charset=utf-8", body, headers };
}

function file(type: string, body: string | Buffer, name: string): Reply {
  const attached = { ...headers, "content-disposition": `attachment; filename="${name}"` };
  return { kind: "content", status: 200, type, body, headers: attached };
}

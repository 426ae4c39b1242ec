import type { OwnDataPort } from "../../assistant/ports.js";
import type { HttpServer } from "../../http/create-server.js";
import type { Reply } from "../../http/reply.js";
import type { HttpRequest } from "../../http/request.js";
import type { Assets } from "./assets.js";
import { goneView, myDataPage } from "./my-data-page.js";
import type { Words } from "./words.js";

export interface MyDataOptions {
  readonly ownData: OwnDataPort;
  readonly words: Words;
  readonly assets: Assets;
}

/** What a secret can look like; anything else is no link of ours. */
const secretForm = /^[\w-]{6,100}$/;

/** Neither the address, which holds the secret, nor the page goes anywhere from here. */
const headers = { "referrer-policy": "no-referrer", "x-robots-tag": "noindex" };

/**
 * Puts people's own pages at `/my-data/:secret`: to read and print, and as JSON. Whoever has the link may read it, so it
 * lasts a day and the talk gives it to the person alone. No cookie is read or set, and no script runs.
 */
export function mountMyData(server: HttpServer, { ownData, words, assets }: MyDataOptions): void {
  const fileOf = async ({ params }: HttpRequest) => {
    const secret = params.secret ?? "";
    return secretForm.test(secret) ? ownData.file(secret) : undefined;
  };
  const page = (status: number, body: string): Reply => ({
    kind: "content",
    status,
    type: "text/html; charset=utf-8",
    body,
    headers,
  });
  const gone = () => page(404, goneView(words, assets));
  server.route("GET", "/my-data/:secret", async (request) => {
    const file = await fileOf(request);
    return file ? page(200, myDataPage(file, request.path, words, assets)) : gone();
  });
  server.route("GET", "/my-data/:secret/data.json", async (request) => {
    const file = await fileOf(request);
    if (!file) return gone();
    const attached = { ...headers, "content-disposition": 'attachment; filename="my-data.json"' };
    return {
      kind: "content",
      status: 200,
      type: "application/json; charset=utf-8",
      body: file.json,
      headers: attached,
    };
  });
}

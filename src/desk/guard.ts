import type { SignedIn } from "../assistant/desk-ports/accounts.js";
import { may } from "../domain/staff.js";
import { type Reply, refuse } from "../http/reply.js";
import type { HttpRequest } from "../http/request.js";
import { isSameOrigin } from "../http/same-origin.js";
import { isCsrfToken } from "./csrf.js";
import type { Desk } from "./desk.js";
import { problemPage } from "./problem-page.js";
import type { DeskReply, DeskRequest, DeskRoute } from "./route.js";
import { sessionSecret } from "./session-cookie.js";

/** What a route answered, and for whom it is drawn. */
export interface Guarded {
  readonly reply: DeskReply;
  readonly who?: SignedIn;
  readonly secret?: string;
}

/**
 * Lets a request through to its route: who it is, whether they may, and whether a write comes from a form of ours.
 * Nothing of the route runs before that.
 */
export async function guarded(route: DeskRoute, request: HttpRequest, desk: Desk): Promise<Guarded> {
  const secret = sessionSecret(request.headers, desk);
  const who = secret === undefined ? undefined : await desk.accounts.session(secret, originOf(request), asker(request));
  if (route.method === "POST" && !isSameOrigin(request.headers, desk.url))
    return { reply: refuse(403, "send the form of the page") };

  const form = await formOf(route, request, desk, who);
  if ("reply" in form) return form;
  const { fields, files } = form;
  const asked: DeskRequest = {
    path: request.path,
    query: withoutNul(request.query),
    params: Object.fromEntries(withoutNul(new URLSearchParams(request.params))),
    headers: request.headers,
    fields: withoutNul(fields),
    files,
    address: request.address,
  };
  if (route.may === "anyone") return { reply: await route.handle(asked, desk), ...seen(who, secret) };
  if (!who || secret === undefined) return { reply: toSignIn(request) };
  if (route.method === "POST" && !isCsrfToken(secret, fields.get("csrf")))
    return { reply: problemPage(desk.words, "form", 403), who, secret };
  if (route.may !== "signedIn" && !may(who.role, route.may))
    return { reply: problemPage(desk.words, "forbidden", 403), who, secret };
  return { reply: await route.handle(asked, desk, who), who, secret };
}

function seen(who: SignedIn | undefined, secret: string | undefined): Pick<Guarded, "who" | "secret"> {
  return who && secret !== undefined ? { who, secret } : {};
}

/** A page that asks for itself again because of news says so; nobody need be there (`assets/news.js`). */
function asker({ headers }: HttpRequest): "unattended" | undefined {
  return headers["x-desk-unattended"] === undefined ? undefined : "unattended";
}

/** Nobody types a NUL, and PostgreSQL takes none. */
function withoutNul(given: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...given].map(([name, value]) => [name, value.replaceAll("\0", "")]));
}

/** An address and the browser, as the log of sessions keeps them. */
export function originOf({ address, headers }: Pick<HttpRequest, "address" | "headers">) {
  return { place: address, agent: String(headers["user-agent"] ?? "").slice(0, 200) };
}

type Form = Pick<DeskRequest, "fields" | "files">;

async function formOf(
  route: DeskRoute,
  request: HttpRequest,
  desk: Desk,
  who: SignedIn | undefined,
): Promise<Form | { readonly reply: DeskReply }> {
  if (route.method === "GET") return { fields: new URLSearchParams(), files: [] };
  const hasFiles = route.may !== "anyone" && route.takes === "files" && isMultipart(request);
  // Nothing so large is read for somebody who may not send it.
  if (hasFiles && !who) return { reply: toSignIn(request) };
  if (hasFiles && who && route.may !== "signedIn" && !may(who.role, route.may))
    return { reply: problemPage(desk.words, "forbidden", 403) };
  const body = hasFiles ? await request.upload() : await request.body();
  switch (body.kind) {
    case "refused":
      return { reply: refuse(body.status, body.why) };
    case "form":
      return { fields: body.fields, files: [] };
    case "upload":
      return { fields: body.fields, files: body.files };
    case "json":
      return { reply: refuse(415, "send the form of the page") };
  }
}

function isMultipart({ headers }: HttpRequest): boolean {
  return /^multipart\/form-data\b/i.test(headers["content-type"] ?? "");
}

/** Comes back to the page that was asked for; a form that was sent is not sent again by itself. */
function toSignIn({ method, path, query }: HttpRequest): Reply {
  const asked = method === "GET" ? `${path}${query.size > 0 ? `?${query}` : ""}` : "/desk";
  return { kind: "redirect", to: `/desk/sign-in?${new URLSearchParams({ next: asked })}` };
}

import type { LinkView } from "../../assistant/desk-ports/accounts.js";
import type { FormTrouble } from "../accounts/form-trouble.js";
import type { Desk } from "../desk.js";
import { originOf } from "../guard.js";
import type { DeskPage, DeskReply, DeskRequest } from "../route.js";
import { keepSession } from "../session-cookie.js";
import { GonePage, LinkPage } from "./link-page.js";

/** Looking at a link does not use it up: messengers look at what is sent through them. */
export async function showLink({ params }: DeskRequest, desk: Desk): Promise<DeskReply> {
  const secret = params.secret ?? "";
  const link = await desk.accounts.link(secret);
  return link ? page(desk, link, { secret }) : gone(desk);
}

export async function takeLink(request: DeskRequest, desk: Desk): Promise<DeskReply> {
  const { fields, params } = request;
  const secret = params.secret ?? "";
  const link = await desk.accounts.link(secret);
  if (!link) return gone(desk);
  const typed = { login: fields.get("login") ?? "", name: fields.get("name") ?? "" };
  const password = fields.get("password") ?? "";
  const again = (...troubles: readonly FormTrouble[]) => page(desk, link, { secret, ...typed, troubles });
  const wrong = await desk.accounts.wrongIn(secret, { ...typed, password });
  const differ = password === (fields.get("again") ?? "") ? [] : (["passwordsDiffer"] as const);
  if (wrong.length + differ.length > 0) return again(...wrong, ...differ);

  const used = await desk.accounts.useLink(secret, { ...typed, password }, originOf(request));
  if (used.kind === "refused") return used.why === "linkGone" ? gone(desk) : again(used.why);
  const to = link.kind === "first" ? "/desk/accounts?done=firstAccount" : "/desk/inbox?done=welcome";
  return { kind: "redirect", to, headers: { "set-cookie": keepSession(used.secret, desk) } };
}

interface Typed {
  readonly secret: string;
  readonly login?: string;
  readonly name?: string;
  readonly troubles?: readonly FormTrouble[];
}

function page({ words }: Desk, link: LinkView, typed: Typed): DeskPage {
  const body = <LinkPage link={link} {...typed} />;
  return { kind: "page", title: words(`desk.link.title.${link.kind}`), body, status: typed.troubles ? 422 : 200 };
}

function gone({ words }: Desk): DeskPage {
  return { kind: "page", title: words("desk.link.title.gone"), body: <GonePage />, status: 410 };
}

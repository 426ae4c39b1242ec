import type { SignIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { originOf } from "../guard.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest } from "../route.js";
import { dropSession, keepSession, sessionSecret } from "../session-cookie.js";
import { safeNext } from "./safe-next.js";
import { SignInPage, type SignInProps } from "./sign-in-page.js";

/** The page to sign in; whoever has, goes on to where they wanted. */
export async function showSignIn(request: DeskRequest, desk: Desk): Promise<DeskReply> {
  const next = safeNext(request.query.get("next"));
  const secret = sessionSecret(request.headers, desk);
  const there = secret !== undefined && (await desk.accounts.session(secret, originOf(request))) !== undefined;
  return there ? backTo(next) : page(desk, { next });
}

export async function takeSignIn(request: DeskRequest, desk: Desk): Promise<DeskReply> {
  const { fields, address } = request;
  const next = safeNext(fields.get("next"));
  const login = (fields.get("login") ?? "").slice(0, 64);
  if (!desk.signInRate.take(address, desk.clock.now().getTime()))
    return page(desk, { login, next, trouble: later(desk.words("desk.signIn.tooOften")) }, 429);
  const entered = await desk.accounts.signIn({ login, password: fields.get("password") ?? "" }, originOf(request));
  if (entered.kind === "in")
    return { kind: "redirect", to: next, headers: { "set-cookie": keepSession(entered.secret, desk) } };
  return page(desk, { login, next, trouble: troubleOf(entered, desk) }, entered.kind === "busy" ? 503 : 422);
}

export async function takeSignOut(desk: Desk, who: Parameters<Desk["accounts"]["signOut"]>[0]): Promise<DeskReply> {
  await desk.accounts.signOut(who);
  const to = `/desk/sign-in?${new URLSearchParams({ done: "signedOut" })}`;
  return { kind: "redirect", to, headers: { "set-cookie": dropSession(desk) } };
}

function troubleOf(entered: Exclude<SignIn, { kind: "in" }>, { words }: Desk): SignInProps["trouble"] & object {
  switch (entered.kind) {
    case "refused":
      return { kind: "wrong", text: words("desk.signIn.refused") };
    case "locked":
      return later(words("desk.signIn.locked", { until: entered.until }));
    case "busy":
      return later(words("desk.signIn.busy"));
  }
}

function later(text: string) {
  return { kind: "later", text } as const;
}

function page(desk: Desk, props: SignInProps, status = 200): DeskPage {
  return { kind: "page", title: desk.words("desk.signIn.title"), body: <SignInPage {...props} />, status };
}

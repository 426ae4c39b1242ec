import type { Match, SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest } from "../route.js";
import { agencyName } from "./agency-name.js";
import type { FormTrouble } from "./form-trouble.js";
import { MePage } from "./me-page.js";

export async function showMe(desk: Desk, who: SignedIn, trouble?: FormTrouble): Promise<DeskPage> {
  const sessions = await desk.accounts.sessions(who);
  const matches = await desk.accounts.matches(who, who.id);
  const shown = { who, agency: agencyName(desk, who.agency), sessions, matches };
  const body = <MePage {...shown} {...(trouble ? { trouble } : {})} />;
  return { kind: "page", title: desk.words("desk.me.title"), area: "me", body, status: trouble ? 422 : 200 };
}

export async function takePassword({ fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const password = fields.get("password") ?? "";
  if (password !== (fields.get("again") ?? "")) return showMe(desk, who, "passwordsDiffer");
  const changed = await desk.accounts.changePassword(who, { old: fields.get("old") ?? "", password });
  return changed.kind === "done" ? backTo("/desk/me", { done: "passwordChanged" }) : showMe(desk, who, changed.why);
}

export async function endBrowser({ fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  await desk.accounts.endSession(who, fields.get("session") ?? "");
  return backTo("/desk/me", { done: "browserEnded" });
}

export async function endOtherBrowsers(desk: Desk, who: SignedIn): Promise<DeskReply> {
  for (const { id } of await desk.accounts.sessions(who))
    if (id !== who.session) await desk.accounts.endSession(who, id);
  return backTo("/desk/me", { done: "browsersEnded" });
}

export async function takeMatch({ fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const done = await desk.accounts.match(who, fields.get("code") ?? "");
  return done.kind === "done" ? backTo("/desk/me", { done: "matched" }) : showMe(desk, who, done.why);
}

export async function takeUnmatch({ fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const done = await desk.accounts.unmatch(who, who.id, matchIn(fields));
  return done.kind === "done" ? backTo("/desk/me", { done: "unmatched" }) : showMe(desk, who, done.why);
}

/** Which of somebody's names in messengers a form means. */
export function matchIn(fields: DeskRequest["fields"]): Match {
  return { channel: fields.get("channel") ?? "", member: fields.get("member") ?? "" };
}

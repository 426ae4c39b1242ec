import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest } from "../route.js";
import { agencyName } from "./agency-name.js";
import type { FormTrouble } from "./form-trouble.js";
import { MePage } from "./me-page.js";

export async function showMe(desk: Desk, who: SignedIn, trouble?: FormTrouble): Promise<DeskPage> {
  const sessions = await desk.accounts.sessions(who);
  const agency = agencyName(desk, who.agency);
  const body = <MePage who={who} agency={agency} sessions={sessions} {...(trouble ? { trouble } : {})} />;
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

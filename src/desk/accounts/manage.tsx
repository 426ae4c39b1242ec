import { z } from "zod";
import type { Account, AccountTrouble, SignedIn } from "../../assistant/desk-ports/accounts.js";
import { roles } from "../../domain/staff.js";
import type { Desk } from "../desk.js";
import { problemPage } from "../problem-page.js";
import { backTo, type DeskPage, type DeskReply, type DeskRequest } from "../route.js";
import { AccountPage } from "./account-page.js";
import { InvitePage, type InviteProps } from "./invite-page.js";
import { LinkOnce } from "./link-once.js";
import { AccountsPage } from "./list-page.js";
import { matchIn } from "./me.js";

/** What the forms send: an empty agency is every agency. A role that is none of ours is a form that is not ours. */
const placing = z.object({
  name: z.string().max(200).default(""),
  login: z.string().max(200).default(""),
  role: z.enum(roles),
  agency: z
    .string()
    .max(100)
    .default("")
    .transform((id) => (id === "" ? null : id)),
});

/** Hours that a link lives (`src/assistant/accounts/links.ts`), as its receiver is told. */
const linkHours = { invited: 72, active: 24, disabled: 0 };

export async function showAccounts(desk: Desk, who: SignedIn): Promise<DeskPage> {
  const accounts = await desk.accounts.list(who);
  return page(desk.words("desk.accounts.title"), <AccountsPage accounts={accounts} agencies={desk.agencies} />);
}

export function showInvite(desk: Desk, who: SignedIn): DeskPage {
  return invitePage(desk, { name: "", login: "", role: "counsellor", agency: who.agency ?? firstOf(desk) });
}

export async function takeInvite({ fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const typed = placing.safeParse(Object.fromEntries(fields));
  if (!typed.success) return problemPage(desk.words, "form", 400);
  const made = await desk.accounts.invite(who, typed.data);
  if (made.kind === "refused") return invitePage(desk, typed.data, made.why);
  return linkPage(desk, made.account, made.link);
}

export async function showAccount({ params }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskPage> {
  return accountPage(desk, who, await desk.accounts.find(who, params.id ?? ""));
}

export async function takeChange({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const id = params.id ?? "";
  const typed = placing.safeParse(Object.fromEntries(fields));
  if (!typed.success) return problemPage(desk.words, "form", 400);
  const { name, role, agency } = typed.data;
  const changed = await desk.accounts.change(who, id, { name, role, agency });
  if (changed.kind === "done") return backTo(`/desk/accounts/${id}`, { done: "accountChanged" });
  const account = await desk.accounts.find(who, id);
  return accountPage(desk, who, account && { ...account, name, role, agency }, changed.why);
}

export async function takeReset({ params }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const id = params.id ?? "";
  const before = await desk.accounts.find(who, id);
  const made = await desk.accounts.reset(who, id);
  if (made.kind === "refused") return accountPage(desk, who, before, made.why);
  return before ? linkPage(desk, before, made.link) : problemPage(desk.words, "notFound", 404);
}

export async function takeState(
  { params }: DeskRequest,
  desk: Desk,
  who: SignedIn,
  state: "active" | "disabled",
): Promise<DeskReply> {
  const id = params.id ?? "";
  const changed = await desk.accounts.setState(who, id, state);
  const done = state === "active" ? "accountEnabled" : "accountDisabled";
  if (changed.kind === "done") return backTo(`/desk/accounts/${id}`, { done });
  return accountPage(desk, who, await desk.accounts.find(who, id), changed.why);
}

export async function undoMatch({ params, fields }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const id = params.id ?? "";
  const done = await desk.accounts.unmatch(who, id, matchIn(fields));
  if (done.kind === "done") return backTo(`/desk/accounts/${id}`, { done: "unmatched" });
  return accountPage(desk, who, await desk.accounts.find(who, id), done.why);
}

/** An account that is not theirs to see is not there. */
async function accountPage(
  desk: Desk,
  who: SignedIn,
  account: Account | undefined,
  trouble?: AccountTrouble,
): Promise<DeskPage> {
  if (!account || trouble === "unknown") return problemPage(desk.words, "notFound", 404);
  const shown = { account, agencies: desk.agencies, matches: await desk.accounts.matches(who, account.id) };
  const body = <AccountPage {...shown} {...(trouble ? { trouble } : {})} />;
  return { ...page(account.name, body), status: trouble ? 422 : 200 };
}

function invitePage(desk: Desk, typed: InviteProps["typed"], trouble?: AccountTrouble): DeskPage {
  const body = <InvitePage typed={typed} agencies={desk.agencies} {...(trouble ? { trouble } : {})} />;
  return { ...page(desk.words("desk.accounts.inviteTitle"), body), status: trouble ? 422 : 200 };
}

function linkPage(desk: Desk, { name, state }: Account, secret: string): DeskPage {
  const url = `${desk.url}/desk/link/${secret}`;
  return page(desk.words("desk.accounts.linkTitle"), <LinkOnce name={name} url={url} hours={linkHours[state]} />);
}

function page(title: string, body: DeskPage["body"]): DeskPage {
  return { kind: "page", title, area: "accounts", body };
}

/** Somebody of every agency chooses; the first of them is only where the list begins. */
function firstOf({ agencies }: Desk): string | null {
  return agencies[0]?.id ?? null;
}

import type { SignedIn } from "../../assistant/desk-ports/accounts.js";
import type { Desk } from "../desk.js";
import type { DeskPage, DeskReply, DeskRequest } from "../route.js";
import { AuditPage, pageSize } from "./audit-page.js";
import { CheckedPage } from "./checked-page.js";
import { TouchedPage } from "./touched-page.js";
import { filtersIn } from "./wish.js";

export async function showAudit({ query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const filters = filtersIn(query);
  const page = Math.max(1, Number.parseInt(query.get("page") ?? "1", 10) || 1);
  const found = await desk.audit.entries(who, { ...filters, page, size: pageSize });
  return framed(desk, "title", <AuditPage filters={filters} page={page} {...found} />);
}

/** Whose data one account has seen; first of all, which account. */
export async function showTouched({ query }: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  const account = (query.get("account") ?? "").slice(0, 100);
  const accounts = await desk.accounts.list(who);
  const touched = account === "" ? undefined : await desk.audit.touched(who, account);
  return framed(desk, "touched.title", <TouchedPage accounts={accounts} account={account} touched={touched} />);
}

/** By `POST`: it reads the whole log. */
export async function checkLog(_: DeskRequest, desk: Desk, who: SignedIn): Promise<DeskReply> {
  return framed(desk, "checked.title", <CheckedPage found={await desk.audit.check(who)} />);
}

function framed(desk: Desk, title: string, body: DeskPage["body"]): DeskPage {
  return { kind: "page", title: desk.words(`desk.audit.${title}`), area: "audit", body };
}
